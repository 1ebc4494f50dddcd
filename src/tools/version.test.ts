import { afterEach, expect, it, vi } from 'vitest';
import { versionOf, versionOfThisBuild } from './version.js';

afterEach(() => {
	vi.unstubAllEnvs();
});

it('is the same for the same sources', () => {
	expect(versionOf('content')).toMatch(/^[0-9a-f]{12}$/);
	expect(versionOf('content')).toBe(versionOf('content'));
});

it('is another for other content, and for another place', () => {
	const here = versionOf('content');
	expect(versionOf('tests/fixtures/content')).not.toBe(here);
	vi.stubEnv('BASE_PATH', '/elsewhere');
	expect(versionOf('content')).not.toBe(here);
});

it('is decided once in a build, whatever is saved in the meantime, and by no other build', () => {
	vi.stubEnv('FAHM_VERSION', `${process.pid}:decided`);
	expect(versionOfThisBuild('content')).toBe('decided');
	vi.stubEnv('FAHM_VERSION', `${process.pid + 1}:of-another`);
	expect(versionOfThisBuild('content')).toBe(versionOf('content'));
	expect(process.env.FAHM_VERSION).toBe(`${process.pid}:${versionOf('content')}`);
});

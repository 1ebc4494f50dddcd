import { afterEach, expect, it, vi } from 'vitest';
import { versionOf } from './version.js';

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

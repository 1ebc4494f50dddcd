import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Explainer } from '#lib/explainer/explainer.ts';

const explainers = [
	{
		id: 'floods',
		fingerprint: new Set([0xcbf29ce484222]),
		title: { en: 'Floods', ur: 'سیلاب' }
	},
	{ id: 'heat', fingerprint: new Set() }
] as unknown as Explainer[];

let out: string;

/** As a thread of a build finds it. */
async function inBuild(version: string | undefined) {
	vi.resetModules();
	vi.stubEnv('OUT', out);
	vi.stubEnv('FAHM_VERSION', version);
	return import('./hand-on.ts');
}

beforeEach(async () => {
	out = await mkdtemp(join(tmpdir(), 'fahm-hand-on-'));
});

afterEach(async () => {
	vi.unstubAllEnvs();
	await rm(out, { recursive: true });
});

describe('what one thread of a build hands on', () => {
	it('reaches the next one as it was, sets and both languages included', async () => {
		await (await inBuild('17:abc')).handOn(explainers);
		expect(await (await inBuild('17:abc')).takeHandedOn()).toEqual(explainers);
	});

	it('is nothing to another build, whose content may be another', async () => {
		await (await inBuild('17:abc')).handOn(explainers);
		expect(await (await inBuild('18:abc')).takeHandedOn()).toBeUndefined();
	});

	it('is not kept outside of a build', async () => {
		await (await inBuild(undefined)).handOn(explainers);
		expect(await (await inBuild('17:abc')).takeHandedOn()).toBeUndefined();
	});
});

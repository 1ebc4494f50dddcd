import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Explainer } from '#lib/explainer/explainer.ts';
import type { Listing } from '#lib/explainer/listing.ts';

const floods = {
	id: 'floods',
	fingerprint: new Set([0xcbf29ce484222]),
	title: { en: 'Floods', ur: 'سیلاب' }
} as unknown as Explainer;
const listings = [{ id: 'floods', title: { en: 'Floods', ur: 'سیلاب' } }] as Listing[];

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
		await (await inBuild('17:abc')).handOn(floods);
		expect(await (await inBuild('17:abc')).takeExplainer('floods')).toEqual(floods);
	});

	it('is listed, and the list reaches the next one too', async () => {
		await (await inBuild('17:abc')).handOnList(listings, ['/en/floods/']);
		expect(await (await inBuild('17:abc')).takeList()).toEqual(listings);
	});

	it('is nothing to another build, whose content may be another', async () => {
		await (await inBuild('17:abc')).handOnList(listings, []);
		expect(await (await inBuild('18:abc')).takeList()).toBeUndefined();
	});

	it('is not listed outside of a build', async () => {
		await (await inBuild(undefined)).handOnList(listings, []);
		expect(await (await inBuild('17:abc')).takeList()).toBeUndefined();
	});
});

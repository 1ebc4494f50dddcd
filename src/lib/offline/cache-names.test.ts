import { describe, expect, it } from 'vitest';
import { cacheOf, leftCaches, ownCaches, previousCache } from './cache-names.ts';

const names = [
	'another site',
	cacheOf('', 'v1'),
	cacheOf('', 'v2'),
	previousCache(''),
	cacheOf('/repo', 'v1'),
	cacheOf('/repo-2', 'v1'),
	previousCache('/repo')
];

describe('caches on a host', () => {
	it('are ours by the folder that the site stands in', () => {
		expect(ownCaches(names, '')).toEqual([cacheOf('', 'v1'), cacheOf('', 'v2'), previousCache('')]);
		expect(ownCaches(names, '/repo')).toEqual([cacheOf('/repo', 'v1'), previousCache('/repo')]);
	});

	it('are left over when another version has filled them', () => {
		expect(leftCaches(names, '', 'v2')).toEqual([cacheOf('', 'v1')]);
		expect(leftCaches(names, '/repo', 'v1')).toEqual([]);
	});
});

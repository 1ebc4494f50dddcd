import { expect, it } from 'vitest';
import { siteAddress } from './site-address.ts';

it.each([
	[{}, ''],
	[{ ORIGIN: '' }, ''],
	[{ BASE_PATH: '/repo' }, '/repo'],
	[{ ORIGIN: 'https://fahm.example' }, 'https://fahm.example'],
	[{ ORIGIN: 'https://fahm.example/' }, 'https://fahm.example'],
	[{ ORIGIN: 'http://10.0.0.2:8080', BASE_PATH: '/repo' }, 'http://10.0.0.2:8080/repo']
])('is what was set, %j', (settings, address) => {
	expect(siteAddress(settings)).toBe(address);
});

it.each(['fahm.example', '//fahm.example', 'https://fahm.example/repo', 'https://'])(
	'refuses what is no host, %s',
	(ORIGIN) => {
		expect(() => siteAddress({ ORIGIN })).toThrow(`ORIGIN is "${ORIGIN}"`);
	}
);

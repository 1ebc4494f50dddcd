import { afterEach, expect, it, vi } from 'vitest';
import { assignable, bankOf, linkTo } from './example.ts';
import type { Given } from './given.ts';
import { openAssignment } from './open-assignment.dom.ts';

const bank = {
	...bankOf('floods'),
	map: '../events/',
	maps: {
		inset: { href: '../../../m.svg#d', names: '../../../m.svg#en', viewBox: '', targets: {} }
	}
};

const given: Given = { explainers: [assignable('floods')], qr: '' };

const link = linkTo('floods', '0123456789ab');

afterEach(() => {
	vi.unstubAllGlobals();
});

it('takes maps with their names from where the questions stand, whatever the folder of the site', async () => {
	vi.stubGlobal('location', { href: 'https://fahm.example/repo/en/do/' });
	vi.stubGlobal('fetch', () => Promise.resolve(Response.json(bank)));
	const opened = await openAssignment(link, given, 'en');
	expect(opened).toMatchObject({
		around: {
			map: 'https://fahm.example/repo/en/floods/events/',
			maps: {
				inset: {
					href: 'https://fahm.example/repo/m.svg#d',
					names: 'https://fahm.example/repo/m.svg#en'
				}
			}
		}
	});
});

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { filesFor, type Group, groupOf, groupsFor, isGroup, isWhole } from './groups.ts';

const everyone = [
	'/',
	'/404.html',
	'/en/',
	'/en/about/',
	'/en/do/',
	'/ur/cross-border-airstrikes/quiz/',
	'/_app/immutable/islands/boot.OeDioJsb.js',
	'/_app/immutable/islands/assignment.OeDioJsb.js',
	'/_app/immutable/islands/quiz-do.OeDioJsb.js',
	'/fonts/site.220e66ca.woff2',
	// An explainer may have any name.
	'/en/assign-blame/what-happened/'
];
const teacher = [
	'/en/assign/',
	'/ur/assign/',
	'/en/gradebook/',
	'/ur/gradebook/words.json',
	'/locks/cross-border-airstrikes.json',
	'/_app/immutable/islands/assign.OeDioJsb.js',
	'/_app/immutable/islands/assign-gradebook.OeDioJsb.js',
	'/_app/immutable/islands/gradebook.Oe-ioJ_b.js',
	'/_app/immutable/islands/camera.OeDioJsb.js',
	'/_app/immutable/islands/spreadsheet.OeDioJsb.js'
];
const font = '/fonts/alphabet.220e66ca.woff2';
const all = [...everyone, ...teacher, font];

const files = (...used: Group[]) => filesFor(all, '', new Set(used));

describe('the group of a file', () => {
	it.each(everyone)('is everyone for %s', (path) => {
		expect(groupOf(path)).toBeUndefined();
	});

	it.each(teacher)('is the teacher for %s', (path) => {
		expect(groupOf(path)).toBe('teacher');
	});

	it('is the alphabet for the font that holds all of it', () => {
		expect(groupOf(font)).toBe('alphabet');
	});
});

describe('what a device needs', () => {
	it('is no group on a first visit', () => {
		expect(files()).toEqual(everyone);
	});

	it('is what it uses, and what everyone has', () => {
		expect(files('alphabet')).toEqual([...everyone, font]);
		expect(files('teacher', 'alphabet')).toEqual(all);
	});

	it('is told by one page of a group, or by one file that it has of an older version', () => {
		for (const path of teacher)
			expect([...groupsFor(['/en/', path])]).toEqual(['teacher', 'alphabet']);
		expect([...groupsFor([font])]).toEqual(['alphabet']);
		expect([...groupsFor(everyone)]).toEqual([]);
	});

	it('is told by a page that asks for it', () => {
		expect([...groupsFor(['/en/do/'], ['alphabet'])]).toEqual(['alphabet']);
		expect([...groupsFor([], ['teacher'])]).toEqual(['teacher', 'alphabet']);
	});

	it('is the same below a folder', () => {
		const moved = all.map((path) => `/repo${path}`);
		expect(filesFor(moved, '/repo', new Set())).toEqual(everyone.map((path) => `/repo${path}`));
	});

	it('is, of what is needed, never less for more groups', () => {
		const groups = fc.subarray<Group>(['teacher', 'alphabet']);
		fc.assert(
			fc.property(groups, groups, (some, more) => {
				const both = files(...some, ...more);
				expect(files(...some).every((url) => both.includes(url))).toBe(true);
			})
		);
	});
});

describe('a page whose files are saved', () => {
	const version = { base: '/repo', urls: all.map((path) => `/repo${path}`) };
	const whole = (paths: readonly string[], path: string) =>
		isWhole(version, new Set(paths.map((one) => `/repo${one}`)), path);

	it('is whole with what everyone has, unless it belongs to a group', () => {
		expect(whole(everyone, '/en/about/')).toBe(true);
		expect(whole(everyone, '/en/nothing/')).toBe(true);
		expect(whole(everyone, '/en/assign/')).toBe(false);
		expect(whole(all, '/en/assign/')).toBe(true);
	});

	it('is not whole when any one file is missing that it needs', () => {
		fc.assert(
			fc.property(fc.constantFrom(...all), (missing) => {
				const rest = all.filter((path) => path !== missing);
				expect(whole(rest, '/en/assign/')).toBe(false);
				expect(whole(rest, '/en/about/')).toBe(!everyone.includes(missing));
			})
		);
	});
});

describe('the name of a group', () => {
	it.each(['teacher', 'alphabet'])('is %s', (word) => {
		expect(isGroup(word)).toBe(true);
	});

	it('is nothing else that a page may say', () => {
		fc.assert(
			fc.property(fc.anything(), (word) => {
				fc.pre(word !== 'teacher' && word !== 'alphabet');
				expect(isGroup(word)).toBe(false);
			})
		);
	});
});

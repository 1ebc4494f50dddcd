import { beforeEach, describe, expect, it, vi } from 'vitest';
import { kept, temper } from '#lib/storage/large-device.ts';
import { deskNames } from '../desk.ts';
import { Book } from './book.svelte.ts';
import { received } from './example.ts';
import { first, given, keepTwo, material, second, ui } from './example-book.dom.ts';

const questions = vi.hoisted(() => ({
	fetch: (): Promise<unknown> => Promise.reject(new Error())
}));

vi.mock('#lib/storage/large.ts', () => import('#lib/storage/large-device.ts'));
vi.mock('./material.dom.ts', () => ({ fetchMaterial: () => questions.fetch() }));

vi.stubGlobal('addEventListener', () => undefined);

/** The gradebook with the first assignment open, from which one result came in. */
async function openBook(): Promise<Book> {
	const book = new Book(given);
	await book.reload(first.id);
	return book;
}

beforeEach(async () => {
	kept.clear();
	temper.letsGo = true;
	questions.fetch = () => Promise.resolve(material);
	await keepTwo([received('Ali', [0, 1, 2], { assignment: first.id })]);
});

describe('another assignment', () => {
	it('has nothing of the one before, even as long as its own is on the way', async () => {
		const book = await openBook();
		await book.decide((decisions) => ({ ...decisions, excluded: [2] }));
		book.say('done', () => undefined);
		expect([book.rows.length, book.isThere]).toEqual([1, true]);
		const opening = book.select(second.id);
		expect(book).toMatchObject({
			isThere: false,
			received: [],
			material: undefined,
			last: undefined
		});
		expect([book.rows, book.map, book.items.some(({ isExcluded }) => isExcluded)]).toEqual([
			[],
			[],
			false
		]);
		await opening;
		expect([book.isThere, book.rows]).toEqual([true, []]);
	});

	it('does not stand for unread because the one before did', async () => {
		const book = await openBook();
		questions.fetch = () => Promise.reject(new Error('no network'));
		await book.fetchQuestions();
		expect([book.unread, book.isThere]).toEqual([true, true]);
		questions.fetch = () => Promise.resolve(material);
		const opening = book.select(second.id);
		expect([book.unread, book.isThere]).toEqual([false, false]);
		await opening;
		expect([book.unread, book.isThere]).toEqual([false, true]);
	});

	it('that is chosen while one is on the way is the one that is shown', async () => {
		const book = await openBook();
		await Promise.all([book.select(second.id), book.select(first.id)]);
		expect([book.open, book.received.length]).toEqual([first.id, 1]);
	});
});

describe('what is said', () => {
	it('is another text the second time, so that it is said again', async () => {
		const book = await openBook();
		const said = ['Kept.', 'Kept.', 'Kept.'].map((words) => {
			book.say(words);
			return book.status;
		});
		expect(said.map((words) => words.trim())).toEqual(['Kept.', 'Kept.', 'Kept.']);
		expect(said[1]).not.toBe(said[0]);
		expect(said[2]).not.toBe(said[1]);
	});
});

describe('deleting the results', () => {
	it('deletes them, and says so', async () => {
		const book = await openBook();
		expect(await book.deleteResults()).toBe(true);
		expect([book.status, book.received]).toEqual([ui.deleted, []]);
		expect(kept.has(deskNames.results(first.id))).toBe(false);
	});

	it('goes on showing what the browser would not delete, and says so', async () => {
		const book = await openBook();
		await book.decide((decisions) => ({ ...decisions, notes: [['ali', 'well done']] }));
		temper.letsGo = false;
		expect(await book.deleteResults()).toBe(false);
		expect([book.status, book.received.length]).toEqual([ui.undeleted, 1]);
		expect(book.decisions.notes).toEqual([['ali', 'well done']]);
	});
});

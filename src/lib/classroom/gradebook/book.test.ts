import { beforeEach, describe, expect, it, vi } from 'vitest';
import { changeLarge, kept, renew, temper } from '#lib/storage/example-large.ts';
import { deskNames } from '../desk.ts';
import { Book } from './book.svelte.ts';
import { received } from './example.ts';
import { first, given, keepTwo, material, second, ui } from './example-book.dom.ts';
import { openPage } from './example-history.dom.ts';
import { placeNow } from './place.dom.ts';

const questions = vi.hoisted(() => ({
	fetch: (): Promise<unknown> => Promise.reject(new Error())
}));

vi.mock('#lib/storage/large.ts', () => import('#lib/storage/example-large.ts'));
vi.mock('./material.dom.ts', () => ({ fetchMaterial: () => questions.fetch() }));

vi.stubGlobal('addEventListener', () => undefined);

/** The gradebook with the first assignment open, from which one result came in. */
async function openBook(): Promise<Book> {
	const book = new Book(given);
	await book.reload(first.id);
	return book;
}

let page: ReturnType<typeof openPage>;

beforeEach(async () => {
	page = openPage();
	renew();
	questions.fetch = () => Promise.resolve(material);
	await keepTwo([received('Ali', [0, 1, 2], { assignment: first.id })]);
});

describe('another assignment', () => {
	it('has nothing of the one before, even as long as its own is on the way', async () => {
		const book = await openBook();
		await book.decide((decisions) => ({ ...decisions, excluded: [2] }));
		book.say('done', () => undefined);
		expect([book.marked.rows.length, book.isThere]).toEqual([1, true]);
		const opening = book.select(second.id);
		expect(book).toMatchObject({
			isThere: false,
			received: [],
			material: undefined,
			last: undefined
		});
		expect([
			book.marked.rows,
			book.marked.map,
			book.marked.items.some(({ isExcluded }) => isExcluded)
		]).toEqual([[], [], false]);
		await opening;
		expect([book.isThere, book.marked.rows]).toEqual([true, []]);
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

	it('that is opened while the desk is read again stays open', async () => {
		const book = await openBook();
		await Promise.all([book.reload(), book.select(second.id)]);
		expect(book.open).toBe(second.id);
	});

	it('is not told what was done in the one before, and does not take it back for its own', async () => {
		const book = await openBook();
		await book.decideAloud({ counting: 'first' }, () => 'done');
		const { undo } = book.last!;
		const deciding = book.decideAloud({ counting: 'last' }, () => 'done');
		const opening = book.select(second.id);
		await Promise.all([deciding, opening]);
		expect(book.last).toBeUndefined();
		await undo!();
		await book.select(first.id);
		expect(book.decisions.counting).toBe('best');
	});
});

describe('what the device still had to tell', () => {
	/** Reads the class again while something is done, and is told of it after. */
	async function during(book: Book, act: () => Promise<void>): Promise<void> {
		let tell: () => void;
		temper.read = new Promise((resolve) => (tell = resolve));
		const reading = book.select(first.id);
		await act();
		tell!();
		await reading;
	}

	it('takes back nothing that was decided meanwhile', async () => {
		const book = await openBook();
		await during(book, () =>
			book.decide((decisions) => ({ ...decisions, notes: [['/ali', 'Was ill.']] }))
		);
		expect(book.decisions.notes).toEqual([['/ali', 'Was ill.']]);
		expect(book.received).toHaveLength(1);
	});

	it('takes back no result that came in meanwhile', async () => {
		const book = await openBook();
		const hira = received('Hira', [0, 0, 0], { assignment: first.id });
		await during(book, () => book.changeResults(first.id, (all) => [...all, hira]));
		expect(book.received).toHaveLength(2);
	});
});

it('says so where the device does not keep that an assignment is put away', async () => {
	const book = await openBook();
	temper.keeps = (name) => name !== deskNames.assignments;
	await book.archive(true);
	expect([book.current?.archived, book.trouble]).toEqual([true, 'refused']);
});

describe('the address', () => {
	const student = { of: 'student', key: '/ali' } as const;

	/** The page loaded anew where the browser's history stands. */
	async function load(): Promise<Book> {
		const book = new Book(given);
		await book.follow(placeNow());
		return book;
	}

	it('names the assignment that is open, chosen or not, and keeps it when the page is loaded again', async () => {
		const book = await load();
		expect(location.hash).toBe(`#${first.id}`);
		await book.choose(second.id);
		expect(location.hash).toBe(`#${second.id}`);
		expect((await load()).open).toBe(second.id);
	});

	it('has one place for all that were passed by on the way to one', async () => {
		const book = await load();
		const before = page.entries.length;
		await book.choose(second.id);
		await book.choose(first.id, true);
		expect([location.hash, page.entries.length]).toEqual([`#${first.id}`, before + 1]);
	});

	it('follows what the desk opens by itself', async () => {
		const book = await load();
		await book.reload(second.id);
		expect(location.hash).toBe(`#${second.id}`);
	});

	it('goes back to the assignment before, and to its student', async () => {
		const book = await load();
		book.show(student);
		await book.choose(second.id);
		expect(book.view).toEqual({ of: 'class' });
		page.back();
		expect(await book.follow(placeNow())).toBe(true);
		expect([book.open, book.view]).toEqual([first.id, student]);
		expect((await load()).view).toEqual(student);
	});

	it('that leads to a part of the page leaves everything as it is', async () => {
		const book = await load();
		await book.choose(second.id);
		book.show(student);
		page.go('#main');
		expect(await book.follow(placeNow())).toBe(false);
		expect([book.open, book.view, location.hash]).toEqual([second.id, student, `#${second.id}`]);
	});

	it('of what is not here is said, opens nothing else, and is found once it has come', async () => {
		await changeLarge(deskNames.assignments, () => undefined);
		page = openPage(`#${second.id}`);
		const book = await load();
		expect(book).toMatchObject({ open: '', lost: second.id, current: undefined });
		await keepTwo([]);
		page.go(`#nobody`);
		await book.follow(placeNow());
		expect([book.open, book.lost]).toEqual(['', 'nobody']);
		page.back();
		await book.follow(placeNow());
		expect([book.open, book.lost]).toEqual([second.id, '']);
	});

	it('with a sealed result keeps it until it is opened', async () => {
		page = openPage('#Q1245G');
		const book = await load();
		expect([book.open, location.hash]).toEqual([first.id, '#Q1245G']);
		book.standThere();
		expect(location.hash).toBe(`#${first.id}`);
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

	it('stands on the screen too, until something else is done', async () => {
		const book = await openBook();
		book.say('Kept.', () => undefined);
		expect(book.last?.said).toBe('Kept.');
		await book.takeBack();
		expect(book.last).toEqual({ said: ui.undone, undo: undefined });
		book.show({ of: 'question', number: 1 });
		expect(book.last).toBeUndefined();
	});
});

describe('deleting the results', () => {
	it('deletes them, and says so where it is seen, with nothing of what came in before', async () => {
		const book = await openBook();
		book.report.tell('New results: 1');
		expect(await book.deleteResults()).toBe(true);
		expect([book.last?.said, book.status, book.received]).toEqual([ui.deleted, ui.deleted, []]);
		expect(book.report.said).toBe('');
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

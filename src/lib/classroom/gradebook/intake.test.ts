import { beforeEach, describe, expect, it, vi } from 'vitest';
import { kept } from '#lib/storage/large-device.ts';
import { backup } from '../example.ts';
import { seal } from '../seal/seal.ts';
import { shapesOf } from '../submission.ts';
import { Backups } from './backups.svelte.ts';
import { Book } from './book.svelte.ts';
import { received } from './example.ts';
import { first, given, keepTwo, material, second, ui } from './example-book.dom.ts';
import { Intake } from './intake.svelte.ts';

vi.mock('#lib/storage/large.ts', () => import('#lib/storage/large-device.ts'));
vi.mock('./material.dom.ts', () => ({ fetchMaterial: () => Promise.resolve(material) }));

vi.stubGlobal('addEventListener', () => undefined);

const codeOf = (name: string, assignment = first) =>
	seal(
		received(name, [0, 1, 2], { assignment: assignment.id }).submission,
		assignment,
		shapesOf(material.lock)
	);

const fileOf = (name: string, text: string) => new File([text], name);

/** As a folder that was dropped: it has a name, and cannot be read. */
function folder(name: string): File {
	const file = fileOf(name, '');
	const refuse = () => Promise.reject(new DOMException('not a file', 'NotReadableError'));
	return Object.assign(file, { slice: () => ({ arrayBuffer: refuse }), text: refuse });
}

let book: Book;
let backups: Backups;
let intake: Intake;

beforeEach(async () => {
	kept.clear();
	await keepTwo([]);
	book = new Book(given);
	backups = new Backups(book);
	intake = new Intake(book, backups);
	await book.reload(first.id);
	await book.ring.restore(backup, '', 1);
});

describe('imports that are asked for at once', () => {
	it('come one after the other, and each is accounted for', async () => {
		const codes = await Promise.all(['Ali', 'Hira', 'Gul'].map((name) => codeOf(name)));
		const order: (string | undefined)[] = [];
		await Promise.all(
			codes.map((code, at) =>
				(at === 1 ? intake.takeFiles([fileOf('chat.txt', code)]) : intake.take(code)).then(() =>
					order.push(intake.account?.added[first.id]?.[0]?.submission.name)
				)
			)
		);
		expect(order).toEqual(['Ali', 'Hira', 'Gul']);
		expect(book.received.map(({ submission }) => submission.name)).toEqual(order);
		expect(intake.progress).toBeUndefined();
	});

	it('are stopped one at a time', async () => {
		const codes = await Promise.all(Array.from({ length: 40 }, (_, at) => codeOf(`Student ${at}`)));
		const decrypt = crypto.subtle.decrypt.bind(crypto.subtle);
		vi.spyOn(crypto.subtle, 'decrypt').mockImplementationOnce((...how) => {
			intake.stop();
			return decrypt(...how);
		});
		const all = [codes.join(' '), await codeOf('Ali', second)].map((text) => intake.take(text));
		await all[0];
		expect(intake.account?.left).toBe(8);
		await all[1];
		expect(intake.account).toMatchObject({ left: 0, again: 0 });
		expect(Object.keys(intake.account!.added)).toEqual([second.id]);
	});

	it('find what the one before brought', async () => {
		const code = await codeOf('Ali');
		await Promise.all([intake.take(code), intake.take(code)]);
		expect(intake.account).toMatchObject({ again: 1, added: {} });
	});

	it('do not wait for ever for one that fails', async () => {
		vi.spyOn(book.ring, 'restore').mockRejectedValueOnce(new Error('no'));
		await expect(intake.takeFiles([fileOf('key.json', backup)])).rejects.toThrow('no');
		expect(await intake.take(await codeOf('Ali'))).toBe(true);
	});

	it('are taken back alone', async () => {
		await intake.take(await codeOf('Ali'));
		await Promise.all([intake.undo(), intake.take(await codeOf('Hira', second))]);
		await book.select(first.id);
		expect(book.received).toEqual([]);
		await book.select(second.id);
		expect(book.received).toHaveLength(1);
	});
});

describe('a file that cannot be read', () => {
	it('is named, and nothing goes on waiting for it', async () => {
		await intake.takeFiles([folder('9B')]);
		expect(intake.said).toBe('Files that could not be read: 9B');
		expect(book.status).toBe(intake.said);
	});

	it('holds up none of the others', async () => {
		await intake.takeFiles([folder('9B'), fileOf('chat.txt', await codeOf('Ali')), folder('9C')]);
		expect(book.received).toHaveLength(1);
		expect(intake.said).toBe('Files that could not be read: 9B · 9C');
	});

	it('is named beside what else there is to say', async () => {
		await intake.takeFiles([folder('9B'), fileOf('letter.txt', 'Dear parents')]);
		expect(intake.said).toBe(`${ui.noCode} Files that could not be read: 9B`);
	});
});

describe('a page over plain http', () => {
	it.each([
		['a backup', '{"format":"fahm-gradebook"'],
		['a key', backup]
	])('says that it opens nothing sealed, and not %s', async (_, text) => {
		book.ring.noKey = 'plain';
		await intake.takeFiles([fileOf('file.json', text)]);
		expect(intake.said).toBe(ui.plain);
		expect(backups.waiting).toBeUndefined();
	});
});

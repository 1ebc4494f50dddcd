import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fill } from '#lib/locale/fill.ts';
import { kept, renew, temper } from '#lib/storage/example-large.ts';
import type { Assignment } from '../assignment.ts';
import { deskNames } from '../desk.ts';
import { keyFile } from '../example.ts';
import { makeKey, writeKeyFile } from '../keys.ts';
import { writeLink } from '../link.ts';
import { seal } from '../seal/seal.ts';
import { shapesOf } from '../submission.ts';
import { chanceNeeded, writeBackup } from './backup.ts';
import { Backups } from './backups.svelte.ts';
import { Book } from './book.svelte.ts';
import { received } from './example.ts';
import { first, given, keepTwo, material, second, ui } from './example-book.dom.ts';
import { openPage } from './example-history.dom.ts';
import { Intake } from './intake.svelte.ts';

vi.mock('#lib/storage/large.ts', () => import('#lib/storage/example-large.ts'));
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
	openPage();
	renew();
	await keepTwo([]);
	book = new Book(given);
	backups = new Backups(book);
	intake = new Intake(book, backups);
	await book.reload(first.id);
	await book.ring.restore(keyFile, '', 1);
});

describe('imports that are asked for at once', () => {
	it('come one after the other, and each is accounted for', async () => {
		const codes = await Promise.all(['Ali', 'Hira', 'Gul'].map((name) => codeOf(name)));
		const order: (string | undefined)[] = [];
		await Promise.all(
			codes.map((code, at) =>
				(at === 1 ? intake.takeFiles([fileOf('chat.txt', code)]) : intake.take(code)).then(() =>
					order.push(book.report.account?.added[first.id]?.[0]?.submission.name)
				)
			)
		);
		expect(order).toEqual(['Ali', 'Hira', 'Gul']);
		expect(book.received.map(({ submission }) => submission.name)).toEqual(order);
		expect(intake.importer.progress).toBeUndefined();
	});

	it('are stopped one at a time', async () => {
		const codes = await Promise.all(Array.from({ length: 40 }, (_, at) => codeOf(`Student ${at}`)));
		const decrypt = crypto.subtle.decrypt.bind(crypto.subtle);
		vi.spyOn(crypto.subtle, 'decrypt').mockImplementationOnce((...how) => {
			intake.importer.stop();
			return decrypt(...how);
		});
		const all = [codes.join(' '), await codeOf('Ali', second)].map((text) => intake.take(text));
		await all[0];
		expect(book.report.account?.left).toBe(8);
		await all[1];
		expect(book.report.account).toMatchObject({ left: 0, again: 0 });
		expect(Object.keys(book.report.account!.added)).toEqual([second.id]);
	});

	it('find what the one before brought', async () => {
		const code = await codeOf('Ali');
		await Promise.all([intake.take(code), intake.take(code)]);
		expect(book.report.account).toMatchObject({ again: 1, added: {} });
	});

	it('do not wait for ever for one that fails', async () => {
		vi.spyOn(book.ring, 'restore').mockRejectedValueOnce(new Error('no'));
		await expect(intake.takeFiles([fileOf('key.json', keyFile)])).rejects.toThrow('no');
		expect(await intake.take(await codeOf('Ali'))).toBe('taken');
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

describe('what would be lost with the page', () => {
	it('is what is being opened, or waits for a key', async () => {
		expect(intake.isBusy).toBe(false);
		const [ali, hira] = await Promise.all([codeOf('Ali'), codeOf('Hira')]);
		const taken = intake.take(ali);
		expect(intake.isBusy).toBe(true);
		await taken;
		expect(intake.isBusy).toBe(false);
		book.ring.keys = [];
		await intake.take(hira);
		expect(intake.isBusy).toBe(true);
		await intake.take(keyFile);
		expect(intake.isBusy).toBe(false);
	});

	it('is a file that waits for its passphrase', async () => {
		const locked = await writeKeyFile(await makeKey(), 'mountains and rivers');
		await intake.takeFiles([fileOf('key.json', locked)]);
		expect(intake.isBusy).toBe(true);
		await intake.leaveOut();
		expect(intake.isBusy).toBe(false);
	});

	it('is nothing of what has failed', async () => {
		vi.spyOn(book.ring, 'restore').mockRejectedValueOnce(new Error('no'));
		await expect(intake.takeFiles([fileOf('key.json', keyFile)])).rejects.toThrow('no');
		expect(intake.isBusy).toBe(false);
	});
});

describe('a file that cannot be read', () => {
	it('is named, and nothing goes on waiting for it', async () => {
		await intake.takeFiles([folder('9B')]);
		expect(book.report.said).toBe('Files that could not be read: 9B');
		expect(book.status).toBe(book.report.said);
	});

	it('holds up none of the others', async () => {
		await intake.takeFiles([folder('9B'), fileOf('chat.txt', await codeOf('Ali')), folder('9C')]);
		expect(book.received).toHaveLength(1);
		expect(book.report.said).toBe('Files that could not be read: 9B · 9C');
	});

	it('is named beside what else there is to say', async () => {
		await intake.takeFiles([folder('9B'), fileOf('letter.txt', 'Dear parents')]);
		expect(book.report.said).toBe(`${ui.noCode} Files that could not be read: 9B`);
	});
});

describe('a page over plain http', () => {
	it.each([
		['a backup', '{"format":"fahm-gradebook"'],
		['a key', keyFile]
	])('says that it opens nothing sealed, and not %s', async (_, text) => {
		book.ring.noKey = 'plain';
		await intake.takeFiles([fileOf('file.json', text)]);
		expect(book.report.said).toBe(ui.plain);
		expect(intake.locked.asked).toBeUndefined();
	});
});

/** An assignment that was made on another device. */
const third: Assignment = { ...first, id: 'c1b2c3d4e5f6', title: 'Made elsewhere' };
const linkOf = (assignment: Assignment) => `https://fahm.example/en/do/#${writeLink(assignment)}`;

/** Name under which what was decided of an assignment is kept. */
const decisionsOf = ({ id }: Assignment) => `${deskNames.results(id)}.decisions`;

const says = (count: number) => fill(ui.added, { count });

describe('a chat', () => {
	const stamp = '26/12/2024, 10:31 am - Ms Khan: ';

	it('with links and results of assignments that are not here yet brings both', async () => {
		const fourth = { ...first, id: 'd1b2c3d4e5f6' };
		const codes = await Promise.all([codeOf('Ali', third), codeOf('Hira', fourth)]);
		const lines = [codes[0], linkOf(third), codes[1], linkOf(fourth), linkOf(first)];
		expect(await intake.take(lines.map((line) => `${stamp}${line}`).join('\n'))).toBe('taken');
		expect(book.made).toHaveLength(4);
		expect(book.report.account).toMatchObject({
			refused: {},
			added: { [third.id]: [{}], [fourth.id]: [{}] }
		});
		expect(book.report.said).toBe(fill(ui.linksTaken, { count: 2 }));
		expect([book.open, location.hash]).toEqual([fourth.id, `#${fourth.id}`]);
	});

	it('with the link of an assignment that was made here leaves it one that was made here', async () => {
		await intake.take(linkOf(first));
		expect([book.report.said, book.open]).toEqual([ui.linkTaken, first.id]);
		expect(book.decisions.adopted).toBe(false);
		await intake.take(linkOf(third));
		expect([book.open, book.decisions.adopted]).toEqual([third.id, true]);
	});

	it.each([deskNames.assignments, decisionsOf(third)])(
		'with the link of an assignment that the device does not keep says so: %s',
		async (refused) => {
			temper.keeps = (name) => name !== refused;
			await intake.take(linkOf(third));
			expect([book.open, book.trouble]).toEqual([third.id, 'refused']);
		}
	);

	it('is read out once and whole, with what was not opened', async () => {
		await intake.take(await codeOf('Ali'));
		const said: string[] = [];
		vi.spyOn(book, 'announce').mockImplementation((text) => said.push(text));
		const codes = await Promise.all([codeOf('Hira'), codeOf('Gul', third)]);
		const text = [...codes, codes[0], codes[0].slice(0, 90)].map((code) => `${stamp}${code}`);
		await intake.take(text.join('\n'));
		expect(said).toEqual([
			[
				`${ui.came}.`,
				`${says(1)}.`,
				`${fill(ui.againCount, { count: 1 })}.`,
				fill(ui.otherAssignment, { count: 1 }),
				fill(ui.damagedCount, { count: 1 })
			].join(' ')
		]);
	});

	it('leaves no account of what came before beside another report', async () => {
		await intake.take(await codeOf('Ali'));
		await intake.take('Dear parents');
		expect([book.report.said, book.report.account]).toEqual([ui.noCode, undefined]);
	});
});

describe('a key file', () => {
	const passphrase = 'mountains and rivers';
	const newer = keyFile.replace('"version":1', '"version":2');

	it.each([
		['damaged', keyFile.slice(0, 60), 'damaged'],
		['of a newer version', newer, 'newer'],
		['whole', keyFile, 'brought']
	] as const)(
		'that is %s is spoken of as a key, and holds up nothing else',
		async (_, text, word) => {
			const files = [fileOf('fahm-key-1.json', text), fileOf('chat.txt', await codeOf('Ali'))];
			expect(await intake.takeFiles(files)).toBe('taken');
			expect(book.report.said).toBe(`fahm-key-1.json: ${given.key[word]}`);
			expect(book.received).toHaveLength(1);
		}
	);

	it('with a passphrase is asked for it, and the rest of what was given comes after it', async () => {
		const key = await makeKey();
		const mine = { ...third, key: key.publicKey };
		const [text, code] = [await writeKeyFile(key, passphrase), await codeOf('Ali', mine)];
		book.ring.keys = [];
		const files = [code, linkOf(mine), text].map((one, at) => fileOf(`${at}.txt`, one));
		expect(await intake.takeFiles(files)).toBe('waits');
		expect(intake.locked.asked).toMatchObject({ of: 'key', name: '2.txt' });
		expect(await intake.answer('another')).toBe('waits');
		expect(book.report.said).toBe(`2.txt: ${given.key.wrongPass}`);
		expect(await intake.answer(passphrase)).toBe('taken');
		expect([intake.locked.asked, book.ring.key?.id]).toEqual([undefined, key.id]);
		expect([book.open, book.received.length]).toEqual([mine.id, 1]);
		expect(book.status).toContain(given.key.brought);
		expect(book.status).toContain(says(1));
	});

	it('is taken as a pasted text, among codes that it opens', async () => {
		book.ring.keys = [];
		expect(await intake.take(`my key: ${keyFile} ok ${await codeOf('Ali')}`)).toBe('taken');
		expect(book.received).toHaveLength(1);
	});

	it('that is left out lets the rest come', async () => {
		const text = await writeKeyFile(await makeKey(), passphrase);
		const files = [fileOf('key.json', text), fileOf('chat.txt', await codeOf('Ali'))];
		await intake.takeFiles(files);
		expect(book.received).toEqual([]);
		expect(await intake.leaveOut()).toBe('taken');
		expect([intake.locked.asked, book.received.length]).toEqual([undefined, 1]);
	});
});

describe('codes without a key', () => {
	it('wait for it, whichever way it comes', async () => {
		for (const [name, bring] of [
			['Ali', () => intake.take(keyFile)],
			['Hira', () => book.ring.restore(keyFile, '', 1).then(() => intake.keyCame())]
		] as const) {
			book.ring.keys = [];
			expect(await intake.take(await codeOf(name))).toBe('waits');
			expect(book.report.said).toContain(ui.waitsForKey);
			await bring();
			expect(book.received.at(-1)?.submission.name).toBe(name);
		}
	});
});

describe('a backup', () => {
	const passphrase = 'mountains and rivers';

	/** A backup of what is here now. */
	async function saved(): Promise<string> {
		const { made, received, decisions } = book;
		const results = [{ id: first.id, received, decisions }];
		const chance = crypto.getRandomValues(new Uint8Array(chanceNeeded));
		return writeBackup({ assignments: made, results }, passphrase, chance);
	}

	it('is asked for its passphrase, and codes of its assignments come after it', async () => {
		const text = await saved();
		const code = await codeOf('Ali');
		kept.delete(deskNames.assignments);
		await book.reload('');
		const files = [fileOf('chat.txt', code), fileOf('backup.json', text)];
		expect(await intake.takeFiles(files)).toBe('waits');
		expect(await intake.answer(passphrase)).toBe('taken');
		expect([book.open, book.received.length]).toEqual([first.id, 1]);
	});

	it.each([deskNames.assignments, decisionsOf(first)])(
		'that the device does not keep is said not to be kept: %s',
		async (refused) => {
			const text = await saved();
			temper.keeps = (name) => name !== refused;
			await intake.take(text);
			await intake.answer(passphrase);
			expect(book.report.said).toBe(fill(ui.restored, { count: 0 }));
			expect(book.trouble).toBe('refused');
		}
	);

	it.each([
		['damaged', (text: string) => text.slice(0, -40), 'damagedFile'],
		[
			'of a newer version',
			(text: string) => text.replace('"version":1', '"version":2'),
			'newerFile'
		]
	] as const)(
		'that is %s is said to be so, and asked for no passphrase',
		async (_, change, word) => {
			await intake.takeFiles([fileOf('backup.json', change(await saved()))]);
			expect([book.report.said, intake.locked.asked]).toEqual([
				`backup.json: ${ui[word]}`,
				undefined
			]);
		}
	);

	it('brings no attempt back that was removed since, says so, and does when it is wanted', async () => {
		await intake.take([await codeOf('Ali'), await codeOf('Prank')].join(' '));
		const text = await saved();
		const prank = book.received[1]!;
		await book.remove(prank);
		await intake.take(text);
		await intake.answer(passphrase);
		const names = () => book.received.map(({ submission }) => submission.name);
		expect(names()).toEqual(['Ali']);
		expect(book.report.said).toBe(fill(ui.restored, { count: 0 }));
		expect(book.status).toContain(fill(ui.removedCount, { count: 1 }));
		expect(book.report.away).toEqual({ [first.id]: [prank] });
		await intake.takeInAway();
		expect([names(), book.decisions.removed, book.report.away]).toEqual([['Ali', 'Prank'], [], {}]);
	});
});

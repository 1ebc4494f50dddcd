import { describe, expect, it } from 'vitest';
import { keyFile } from '../example.ts';
import { makeKey, writeKeyFile } from '../keys.ts';
import { chanceNeeded, writeBackup } from './backup.ts';
import { sortOut } from './sort-out.ts';

const locked = await writeKeyFile(await makeKey(), 'a passphrase');
const vault = await writeBackup(
	{ assignments: [], results: [] },
	'a passphrase',
	new Uint8Array(chanceNeeded)
);

const stamp = '26/12/2024, 10:31 am - علی خان: ';
const pasted = (text: string) => ({ name: '', text });

describe('a key and a backup', () => {
	it.each([
		['in one line', keyFile],
		['with a passphrase', locked],
		['in many lines', JSON.stringify(JSON.parse(keyFile), null, 2)]
	])('are found as files and in a chat, with the rest for itself, a key %s', (_, key) => {
		expect(sortOut([pasted(key), { name: 'b.json', text: vault }])).toEqual({
			keys: [{ name: '', text: key.trim() }],
			backups: [{ name: 'b.json', text: vault }],
			rest: ''
		});
		const { keys, backups, rest } = sortOut([
			pasted(`${stamp}${key}\n${stamp}{ok} :}\n${stamp}${vault}\n${stamp}Q1`)
		]);
		expect([keys, backups]).toEqual([[pasted(key.trim())], [pasted(vault)]]);
		expect(rest.replace(/\s+/g, ' ')).toBe(`${stamp}${stamp}{ok} :} ${stamp}${stamp}Q1`);
	});

	it('whose end is missing take nothing away that stands behind them', () => {
		const { keys, backups, rest } = sortOut([
			pasted(`${stamp}${locked.slice(0, 120)}\n${stamp}Q1\n${stamp}${vault.slice(0, 99)}\nQ2`)
		]);
		expect([keys.length, backups]).toEqual([1, [pasted(vault.slice(0, 99))]]);
		expect(rest).toContain(`${stamp}Q1`);
		expect(rest).toContain('Q2');
	});

	it('are known by the names of their files where their contents are gone', () => {
		const files = ['fahm-key-e94f7487.json', 'fahm-gradebook-2026-11-23 (1).json'].map((name) => ({
			name,
			text: '\0\0\0'
		}));
		expect(sortOut(files)).toEqual({ keys: [files[0]], backups: [files[1]], rest: '' });
	});
});

it('makes one text of all others', () => {
	const texts = ['a chat about "fahm-key"', ' ', 'another'].map((text, at) => ({
		name: `${at}.txt`,
		text
	}));
	expect(sortOut(texts)).toEqual({
		keys: [],
		backups: [],
		rest: 'a chat about "fahm-key"\n\nanother'
	});
});

it('goes through megabytes of brackets', () => {
	const text = '{"fahm-key" {'.repeat(200_000);
	expect(sortOut([pasted(text)]).keys).toHaveLength(200_000);
});

import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The explainer that is copied, with its pictures, maps and bank: as heavy as they come. */
const source = 'content/cross-border-airstrikes';

/** Cards are pictures that are only copied; a thousand of them would measure the disk. */
const wanted = (path: string) => !path.endsWith('.png');

/** Name of a copy: `copy-0042`. */
export const copyName = (number: number) => `copy-${String(number).padStart(4, '0')}`;

/** An explainer's record with its number in both titles, so that no two pages are alike. */
export const numbered = (record: string, number: number) =>
	record.replace(
		/^(title:\n {2}en: "[^"]*)("\n {2}ur: "[^"]*)"/m,
		(_, english: string, urdu: string) => `${english} ${number}${urdu} ${number}"`
	);

/** Fills a folder with copies of the first explainer under other names and titles. */
export async function writeExplainers(folder: string, count: number): Promise<void> {
	await rm(folder, { recursive: true, force: true });
	await mkdir(folder, { recursive: true });
	for (let number = 1; number <= count; number += 1) {
		const copy = join(folder, copyName(number));
		await cp(source, copy, { recursive: true, filter: wanted });
		await change(join(copy, 'explainer.yaml'), (record) => numbered(record, number));
	}
}

async function change(file: string, edit: (text: string) => string): Promise<void> {
	await writeFile(file, edit(await readFile(file, 'utf8')));
}

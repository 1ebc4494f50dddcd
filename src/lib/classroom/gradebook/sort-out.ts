import type { FileText } from './texts-of.ts';

/** What somebody gave, by what it is. */
export interface SortedOut {
	/** Files of teachers' keys, whole or not. */
	keys: FileText[];
	/** Backups of a gradebook, whole or not. */
	backups: FileText[];
	/** All other words as one text, in which there may be links and codes. */
	rest: string;
}

/** The text of a key's file, or its beginning where its end is missing. */
const keyFile =
	/\{[^{}]{0,200}"fahm-key"(?:[^{}]{0,2000}(?:\{[^{}]{0,200}\}[^{}]{0,200}){0,9}\})?/g;

/** The text of a backup, in which there is no blank: some of its letters look like damaged codes. */
const backupFile = /\{[^{}]{0,200}"fahm-gradebook"[^{}\s]*\}?/g;

/** Files that have our names, and nothing in them that says what they are: what is left of them is damaged. */
const named = { keys: /^fahm-key\b.*\.json$/i, backups: /^fahm-gradebook\b.*\.json$/i };

function sorted({ name, text }: FileText): SortedOut {
	const take = (pattern: RegExp) => (text.match(pattern) ?? []).map((text) => ({ name, text }));
	const [keys, backups] = [take(keyFile), take(backupFile)];
	if (keys.length + backups.length > 0)
		return { keys, backups, rest: text.replace(keyFile, ' ').replace(backupFile, ' ') };
	return {
		keys: named.keys.test(name) ? [{ name, text }] : [],
		backups: named.backups.test(name) ? [{ name, text }] : [],
		rest: Object.values(named).some((ours) => ours.test(name)) ? '' : text
	};
}

/** Sorts files and pasted texts out: keys and backups also where they stand in the middle of a chat. */
export function sortOut(texts: readonly FileText[]): SortedOut {
	const all = texts.map(sorted);
	return {
		keys: all.flatMap(({ keys }) => keys),
		backups: all.flatMap(({ backups }) => backups),
		rest: all
			.map(({ rest }) => rest)
			.filter((rest) => rest.trim())
			.join('\n\n')
	};
}

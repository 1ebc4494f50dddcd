import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { check } from '#lib/explainer/check.ts';
import type { Problem } from '#lib/explainer/explainer.ts';
import { parseExplainer } from '#lib/explainer/parse.ts';
import { type Lock, lockWith, unlocked } from '#lib/questions/lock.ts';
import { lockName, readFolder } from '#lib/server/library.ts';

/** What locking came to: the questions that were new to the lock, or why nothing was written. */
export interface Locking {
	/** `12`, or `12 (revision 3)`. */
	added: string[];
	problems: Problem[];
}

/** A question a line, so that a change of one is a change of one line. */
function textOf(lock: Lock): string {
	const lines = Object.entries(lock).map(
		([number, revisions]) => `\t"${number}": ${JSON.stringify(revisions)}`
	);
	return `{\n${lines.join(',\n')}\n}\n`;
}

/**
 * Writes what the questions of one explainer have that its lock has not. Writes nothing while anything is wrong with
 * the explainer: what is locked stays for ever.
 */
export async function lockFolder(root: string, id: string): Promise<Locking> {
	const { explainer, problems: misshapen } = parseExplainer(await readFolder(root, id));
	if (!explainer) return { added: [], problems: misshapen };
	const problems = check(explainer);
	if (problems.length > 0) return { added: [], problems };
	const { questions, lock = {} } = explainer;
	const numbers = unlocked(questions, lock);
	if (numbers.length > 0) {
		await writeFile(join(root, id, lockName), textOf(lockWith(questions, lock)));
	}
	const added = questions
		.filter(({ number }) => numbers.includes(number))
		.map(({ number, revision }) => (revision > 1 ? `${number} (revision ${revision})` : `${number}`));
	return { added, problems: [] };
}

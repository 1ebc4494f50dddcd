import { fill } from '#lib/locale/fill.ts';
import type { Account } from './account.ts';
import type { GradebookWords } from './given.ts';
import { countOf } from './results.ts';

/** What an import came to, a line each, without what it did not come to. The first says how many results are new. */
export function linesOf(
	{ added, further, late, again, refused, left, damaged }: Account,
	words: GradebookWords['ui']
): string[] {
	const lines = [
		[words.further, further],
		[words.lateCount, late],
		[words.againCount, again],
		[words.otherKey, refused['other key'] ?? 0],
		[words.otherAssignment, refused['other assignment'] ?? 0],
		[words.otherPool, refused['other pool'] ?? 0],
		[words.newerCode, refused.newer ?? 0],
		[words.leftCount, left],
		[words.damagedCount, damaged.length + (refused.damaged ?? 0)]
	] as const;
	return [
		fill(words.added, { count: countOf(added) }),
		...lines.flatMap(([line, count]) => (count > 0 ? [fill(line, { count })] : []))
	];
}

/** Lines as they are read out, one sentence each. */
export const asSentences = (lines: readonly string[]): string =>
	lines.map((line) => (/[.!?۔؟]$/.test(line) ? line : `${line}.`)).join(' ');

import type { Words } from '#lib/locale/words.ts';
import type { Question } from './kinds.ts';
import { hashOf, type Lock } from './lock.ts';
import type { Problem } from './promises/problem.ts';

type Bank = readonly Question<Words>[];

/** The newest revision that a number was published with; 0 where it never was. */
function newest(lock: Lock, number: number): number {
	return Math.max(0, ...Object.keys(lock[number] ?? {}).map(Number));
}

/** What is wrong with one question against the lock, and what to do. */
function fault(question: Question<Words>, lock: Lock): [what: string, fix: string] | undefined {
	const { number, revision, kind } = question;
	const last = newest(lock, number);
	const locked = lock[number]?.[revision];
	const before = lock[number]?.[last];
	if (before && before.kind !== kind) {
		return [
			`was published as ${before.kind} and is now ${kind}`,
			'a number belongs to one question for ever: give the new one a new number'
		];
	}
	if (locked && revision < last) {
		return [`is back at revision ${revision}; ${last} was published`, `make it ${last + 1}`];
	}
	if (locked && locked.hash !== hashOf(question)) {
		return [
			`its words or key changed since revision ${revision} was published`,
			`make it revision ${last + 1}, or put the words back`
		];
	}
	if (!locked && revision !== last + 1) {
		return [
			`is at revision ${revision}; ${last || 'none'} was published last`,
			`make it ${last + 1}`
		];
	}
	return undefined;
}

/** A published number without its question: vanished, or now under another number. */
function vanished(bank: Bank, lock: Lock): Problem[] {
	const present = new Set(bank.map(({ number }) => String(number)));
	return Object.keys(lock)
		.filter((number) => !present.has(number))
		.map((number) => {
			const hashes = Object.values(lock[number] ?? {}).map(({ hash }) => hash);
			const moved = bank.find((question) => hashes.includes(hashOf(question)));
			return {
				path: '',
				what: `question ${number}: was published and is no longer there`,
				fix: moved
					? `question ${moved.number} has its words: give it back its number ${number}`
					: 'put it back, with `retired: true` if it shall not be asked any more'
			};
		});
}

/** Where a bank breaks what was published: changed words, numbers given anew, numbers that are gone. */
export function lockProblems(bank: Bank, lock: Lock): Problem[] {
	const changed = bank.flatMap((question, at): Problem[] => {
		const found = fault(question, lock);
		if (!found) return [];
		const [what, fix] = found;
		return [{ path: `${at}.revision`, what: `question ${question.number}: ${what}`, fix }];
	});
	return [...changed, ...vanished(bank, lock)];
}

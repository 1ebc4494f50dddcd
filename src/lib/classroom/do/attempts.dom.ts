import {
	forgetCopies,
	namesOfCopies,
	readCopies,
	watchCopies,
	writeCopies
} from '#lib/storage/copies.ts';
import type { Unkept } from '#lib/storage/unkept.ts';
import type { Attempt } from './attempt.ts';
import { mergeAttempts, readAttempt, writeAttempt } from './kept-attempt.ts';

/** Names of attempts in storage begin so. */
const start = 'do.';

/** The attempts on this device. */
export interface KeptAttempts {
	/** All of them, the last begun first. */
	all: () => Attempt[];
	/** Keeps an attempt together with what another tab kept of it. */
	keep: (attempt: Attempt) => { attempt: Attempt; unkept: Unkept | undefined };
	forget: (id: string) => void;
	/** Calls back when another tab has changed one. */
	watch: (changed: () => void) => void;
}

/** Opens the attempts on this device. What cannot be kept lives on in memory, until the page is closed. */
export function openAttempts(): KeptAttempts {
	const inMemory = new Map<string, Attempt>();

	const look = (id: string) => {
		const found = readCopies(start + id, readAttempt);
		const kept = found.state === 'whole' ? found.record : undefined;
		const mine = inMemory.get(id);
		return { found, attempt: mine && kept ? mergeAttempts(mine, kept) : (mine ?? kept) };
	};

	return {
		all() {
			const names = namesOfCopies(start).map((name) => name.slice(start.length));
			return [...new Set([...names, ...inMemory.keys()])]
				.flatMap((id) => look(id).attempt ?? [])
				.sort((a, b) => b.begun - a.begun);
		},
		keep(given) {
			const { found, attempt: kept } = look(given.id);
			const attempt = kept ? mergeAttempts(given, kept) : given;
			const before = found.state === 'whole' ? found.text : undefined;
			const unkept =
				found.state === 'newer'
					? 'newer'
					: writeCopies(start + attempt.id, writeAttempt(attempt), before)
						? undefined
						: 'refused';
			if (unkept) inMemory.set(attempt.id, attempt);
			else inMemory.delete(attempt.id);
			return { attempt, unkept };
		},
		forget(id) {
			inMemory.delete(id);
			forgetCopies(start + id);
		},
		watch: (changed) => watchCopies(start, changed)
	};
}

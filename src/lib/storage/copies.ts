import { put } from './put.ts';

/** What a text out of storage turned out to be. */
export type Opened<T> = { state: 'whole'; record: T } | { state: 'newer' | 'damaged' };

/** What storage has under a name. `refused`: the browser lets nobody look. */
export type Found<T> =
	{ state: 'whole'; record: T; text: string } | { state: 'newer' | 'none' | 'refused' };

const keyOf = (name: string) => `fahm:${name}`;
/** The good copy before the newest, for the day on which the newest is damaged. */
const beforeOf = (name: string) => `${keyOf(name)}.before`;
const damagedOf = (name: string) => `${keyOf(name)}.damaged`;

/**
 * The newest good copy under a name. A damaged one is put aside, where the learner can still save it, and the good
 * one before it takes its place.
 */
export function readCopies<T>(name: string, open: (text: string) => Opened<T>): Found<T> {
	try {
		for (const key of [keyOf(name), beforeOf(name)]) {
			const text = localStorage.getItem(key);
			if (text === null) continue;
			const opened = open(text);
			if (opened.state === 'whole') return { ...opened, text };
			if (opened.state === 'newer') return { state: 'newer' };
			put(damagedOf(name), text);
		}
		return { state: 'none' };
	} catch {
		return { state: 'refused' };
	}
}

/** Keeps a text under a name, and the good one that it replaces. False when it was not kept: refused, full, or forgotten. */
export function writeCopies(name: string, text: string, before?: string): boolean {
	if (before !== undefined) put(beforeOf(name), before);
	if (put(keyOf(name), text)) return true;
	// Where there is no room for two, the newest is the one to keep.
	try {
		localStorage.removeItem(beforeOf(name));
	} catch {
		return false;
	}
	return put(keyOf(name), text);
}

/** Names that begin like this and have a copy, be it whole or not. */
export function namesOfCopies(start: string): string[] {
	try {
		const keys = Object.keys(localStorage).filter((key) => key.startsWith(keyOf(start)));
		const names = keys.map((key) => key.slice(keyOf('').length).replace(/\.before$/, ''));
		return [...new Set(names)].filter((name) => !name.endsWith('.damaged'));
	} catch {
		return [];
	}
}

/**
 * Calls back when another tab has written or deleted what is under a name, and when a page comes back out of the
 * browser's memory. A name that ends in a full stop is the beginning of many.
 */
export function watchCopies(name: string, changed: () => void): void {
	addEventListener('storage', ({ key }) => {
		const isMine = key === keyOf(name) || (name.endsWith('.') && key?.startsWith(keyOf(name)));
		if (key === null || isMine) changed();
	});
	addEventListener('pageshow', ({ persisted }) => {
		if (persisted) changed();
	});
}

/** Deletes every copy under a name. */
export function forgetCopies(name: string): void {
	try {
		// The newest goes last: tabs that are told of it find no other in its place.
		for (const key of [beforeOf(name), damagedOf(name), keyOf(name)]) localStorage.removeItem(key);
	} catch {
		// Storage is refused, so there is nothing in it.
	}
}

/** Names under which a damaged copy was put aside, with its text. */
export function damagedCopies(): { name: string; text: string }[] {
	try {
		return Object.keys(localStorage)
			.filter((key) => /^fahm:.*\.damaged$/.test(key))
			.map((key) => ({
				name: key.slice('fahm:'.length, -'.damaged'.length),
				text: localStorage.getItem(key) ?? ''
			}));
	} catch {
		return [];
	}
}

import { createStore, del, get, keys, set, type UseStore } from 'idb-keyval';
import { database } from './database.ts';

/** What the device would not keep, by name: known until the page is closed. */
const refused = new Map<string, unknown>();

let opened: UseStore | undefined;

/** Opened when first asked for: where storage is refused, even opening it throws. */
function store(): UseStore {
	opened ??= createStore(database, 'large');
	return opened;
}

/**
 * What this device keeps under a name in IndexedDB; `undefined` where there is nothing. What comes back is unknown
 * until parsed. Takes what structured clone takes, `CryptoKey` among it.
 */
export async function readLarge(name: string): Promise<unknown> {
	if (refused.has(name)) return refused.get(name);
	try {
		return await get<unknown>(name, store());
	} catch {
		return undefined;
	}
}

/** Keeps a value under a name. False: refused or full, and kept only until this page is closed. */
export async function keepLarge(name: string, value: unknown): Promise<boolean> {
	try {
		await set(name, value, store());
		refused.delete(name);
		return true;
	} catch {
		refused.set(name, value);
		return false;
	}
}

/** Forgets what is under a name. */
export async function forgetLarge(name: string): Promise<void> {
	refused.delete(name);
	try {
		await del(name, store());
	} catch {
		// Storage is refused, so there is nothing in it.
	}
}

/** Every name that something is kept under, sorted. */
export async function namesOfLarge(): Promise<string[]> {
	let kept: unknown[] = [];
	try {
		kept = await keys(store());
	} catch {
		// Storage is refused, so there is nothing in it.
	}
	const names = kept.filter((name) => typeof name === 'string');
	return [...new Set([...names, ...refused.keys()])].sort();
}

import { createStore, get, promisifyRequest, type UseStore } from 'idb-keyval';
import { database } from './database.ts';

/**
 * Makes what is kept under a name, or `undefined`, into what takes its place. Where it could not be kept it is made
 * again later, on top of what is there then.
 */
type Change = (kept: unknown) => unknown;

/** Changes that the device would not keep, by name: known until the page is closed. */
const unkept = new Map<string, readonly Change[]>();

const unkeptOf = (name: string) => unkept.get(name) ?? [];

const made = (changes: readonly Change[], kept: unknown) =>
	changes.reduce((value, change) => change(value), kept);

let opened: UseStore | undefined;

/** Opened when first asked for: where storage is refused, even opening it throws. */
function store(): UseStore {
	opened ??= createStore(database, 'large');
	return opened;
}

/**
 * What this device keeps under a name in IndexedDB; `undefined` where there is nothing, or where it cannot be read. What
 * comes back is unknown until parsed. Takes what structured clone takes, `CryptoKey` among it.
 */
export async function readLarge(name: string): Promise<unknown> {
	let kept: unknown;
	try {
		kept = await get<unknown>(name, store());
	} catch {
		// Nothing is written over for that: a change reads again, and fails with this.
	}
	return made(unkeptOf(name), kept);
}

/**
 * Changes what is under a name, as it is at this moment: no other tab comes in between, and what cannot be read stays as
 * it is. False: refused or full, and changed only until this page is closed.
 */
export async function changeLarge(name: string, change: Change): Promise<boolean> {
	let changes: readonly Change[] = [];
	try {
		await store()('readwrite', async (rows) => {
			const kept: unknown = await promisifyRequest(rows.get(name));
			// Transactions run one after the other: by now the one before has kept what was unkept, or has not.
			changes = [...unkeptOf(name), change];
			rows.put(made(changes, kept), name);
			await promisifyRequest(rows.transaction);
		});
	} catch {
		unkept.set(name, [...unkeptOf(name), change]);
		return false;
	}
	unkept.set(
		name,
		unkeptOf(name).filter((one) => !changes.includes(one))
	);
	return true;
}

/** Keeps a value under a name, whatever was there. False: as for `changeLarge`. */
export async function keepLarge(name: string, value: unknown): Promise<boolean> {
	unkept.delete(name);
	return changeLarge(name, () => value);
}

/** Forgets what is under a name. False: the browser has not deleted it. */
export async function forgetLarge(name: string): Promise<boolean> {
	unkept.delete(name);
	let opened = false;
	try {
		await store()('readwrite', async (rows) => {
			opened = true;
			rows.delete(name);
			await promisifyRequest(rows.transaction);
		});
		return true;
	} catch {
		// What cannot even be opened is refused, so there is nothing in it.
		return !opened;
	}
}

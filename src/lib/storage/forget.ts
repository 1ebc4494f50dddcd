import { createStore, promisifyRequest } from 'idb-keyval';
import { database } from './database.ts';

/**
 * Deletes all that this device keeps for the site, and nothing of other sites on the same host; but copies of this one
 * there share what they keep, and lose it together. False: the browser has not deleted all of it.
 */
export async function forgetAll(): Promise<boolean> {
	for (const name of ['localStorage', 'sessionStorage'] as const) forgetIn(name);
	return emptyDatabase();
}

function forgetIn(name: 'localStorage' | 'sessionStorage'): void {
	try {
		const storage = globalThis[name];
		const ours = Object.keys(storage).filter((key) => key.startsWith('fahm:'));
		// A copy from before goes before the newest: tabs that are told of that find no other in its place.
		for (const key of ours.sort().reverse()) storage.removeItem(key);
	} catch {
		// Storage is refused, so there is nothing in it. The two can be refused apart, and the database too.
	}
}

/**
 * Empties the database and leaves it standing: deleting it waits until no tab has it open, perhaps for ever, and until
 * then nobody could open it.
 */
async function emptyDatabase(): Promise<boolean> {
	let opened = false;
	try {
		await createStore(database, 'large')('readwrite', (rows) => {
			opened = true;
			rows.clear();
			return promisifyRequest(rows.transaction);
		});
		return true;
	} catch {
		// What cannot even be opened is refused, so there is nothing in it.
		return !opened;
	}
}

import { database } from './database.ts';

/** Deletes all that this device keeps for the site, and nothing of any other on the same host. */
export function forgetAll(): void {
	try {
		const ours = Object.keys(localStorage).filter((name) => name.startsWith('fahm:'));
		for (const name of ours) localStorage.removeItem(name);
	} catch {
		// Storage is refused, so there is nothing in it.
	}
	try {
		indexedDB.deleteDatabase(database);
	} catch {
		// The same; the two can be refused apart.
	}
}

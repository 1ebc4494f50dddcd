import { isCount, isObject } from '#lib/quiz/parse.ts';

/** How the backup of a key is known to be there. */
const ways = ['file', 'text', 'restored'] as const;

/** When and how a key was last saved outside this device, or came back from there. */
export interface KeyBackup {
	way: (typeof ways)[number];
	/** Milliseconds since 1970. */
	at: number;
	/** Whether it takes a passphrase. */
	locked: boolean;
}

/** What is known of the backups of this device's keys, by the keys' ids. */
export type KeyBackups = Readonly<Record<string, KeyBackup>>;

/** Name under which it is stored. */
export const keyBackupsName = 'teacher.backups';

/** What is stored of backups; whatever in it cannot be read is as if it were not known. */
export function parseKeyBackups(value: unknown): KeyBackups {
	if (!isObject(value)) return {};
	const known = Object.entries(value).flatMap(([id, one]) => {
		if (!/^[0-9a-f]{8}$/.test(id) || !isObject(one)) return [];
		const { at, locked } = one;
		const way = ways.find((name) => name === one.way);
		return way && isCount(at) && typeof locked === 'boolean' ? [[id, { way, at, locked }]] : [];
	});
	return Object.fromEntries(known) as KeyBackups;
}

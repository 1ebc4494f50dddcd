import { keep, readKept } from './kept.ts';

/** The browser's keeper of storage. Missing on plain http. */
const keeper = () =>
	(navigator as Partial<Navigator>).storage as Partial<StorageManager> | undefined;

/**
 * Asks the browser to promise that it deletes nothing by itself. Once, whatever it answers: some put the question to the
 * reader. Call it after the first answer that was saved; nothing waits for it. `again`: for what is worth a second question.
 */
export function askToKeep(again = false): void {
	if (!again && readKept('asked')) return;
	keep('asked', true);
	void keeper()
		?.persist?.()
		.catch(() => false);
}

/** What the browser says of this device: bytes it stores for the site, and whether it has promised to keep them. */
export interface Stored {
	bytes?: number;
	promised?: boolean;
}

/** How much is stored and whether it is promised; what the browser does not say is left out. May never come. */
export async function readStored(): Promise<Stored> {
	const [estimate, promised] = await Promise.all([
		keeper()
			?.estimate?.()
			.catch(() => undefined),
		keeper()
			?.persisted?.()
			.catch(() => undefined)
	]);
	return { bytes: estimate?.usage, promised };
}

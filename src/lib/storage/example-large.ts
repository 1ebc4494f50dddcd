// For tests: `large.ts` on a device that keeps in memory all or not everything, and deletes what it is asked to or nothing.

/** What a page has of the device, by name: what is kept, and what is refused and there until the page is closed. */
export const kept = new Map<string, unknown>();

const good = {
	/** Whether it deletes what it is asked to. */
	letsGo: true,
	/** What of all that is changed does not outlive the page. */
	refuses: (_name: string, _value: unknown): boolean => false,
	/** What reading waits for, after it has looked. */
	read: Promise.resolve(),
	/** What deleting waits for. */
	deleted: Promise.resolve()
};

/** How the device is today. */
export const temper = { ...good };

/** Empties the device, and has it do all that it is asked to. */
export function renew(): void {
	kept.clear();
	Object.assign(temper, good);
}

export async function readLarge(name: string): Promise<unknown> {
	const found = structuredClone(kept.get(name));
	await temper.read;
	return found;
}

export function changeLarge(name: string, change: (kept: unknown) => unknown): Promise<boolean> {
	const value = structuredClone(change(kept.get(name)));
	kept.set(name, value);
	return Promise.resolve(!temper.refuses(name, value));
}

export const keepLarge = (name: string, value: unknown): Promise<boolean> =>
	changeLarge(name, () => value);

export async function forgetLarge(name: string): Promise<boolean> {
	await temper.deleted;
	if (temper.letsGo) kept.delete(name);
	return temper.letsGo;
}

// For tests: `large.ts` on a device that keeps in memory, as long as the page is open or longer.

/** What the device keeps, by name. */
export const kept = new Map<string, unknown>();

const good = {
	/** Whether it deletes what it is asked to. */
	letsGo: true,
	/** Whether what is changed under a name outlives the page. */
	keeps: (_name: string, _value: unknown): boolean => true,
	/** What reading waits for, after it has looked. */
	read: Promise.resolve(),
	/** What deleting waits for. */
	deletes: Promise.resolve()
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
	return Promise.resolve(temper.keeps(name, value));
}

export const keepLarge = (name: string, value: unknown): Promise<boolean> =>
	changeLarge(name, () => value);

export async function forgetLarge(name: string): Promise<boolean> {
	await temper.deletes;
	if (temper.letsGo) kept.delete(name);
	return temper.letsGo;
}

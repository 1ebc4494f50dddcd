// For tests: `large.ts` on a device that keeps in memory, and deletes what it is asked to or nothing.

/** What the device keeps, by name. */
export const kept = new Map<string, unknown>();

/** Whether it lets go of what it is asked to delete. */
export const temper = { letsGo: true };

export const readLarge = (name: string): Promise<unknown> =>
	Promise.resolve(structuredClone(kept.get(name)));

export function changeLarge(name: string, change: (kept: unknown) => unknown): Promise<boolean> {
	kept.set(name, structuredClone(change(kept.get(name))));
	return Promise.resolve(true);
}

export const keepLarge = (name: string, value: unknown): Promise<boolean> =>
	changeLarge(name, () => value);

export function forgetLarge(name: string): Promise<boolean> {
	if (temper.letsGo) kept.delete(name);
	return Promise.resolve(temper.letsGo);
}

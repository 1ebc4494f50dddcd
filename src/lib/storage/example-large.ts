// For tests: `large.ts` on a device that keeps in memory all or not everything, and deletes what it is asked to or nothing.

/** What a page has of the device, by name: what is kept, and what is refused and there until the page is closed. */
export const kept = new Map<string, unknown>();

/** Whether it lets go of what it is asked to delete, and what it does not keep. */
export const temper = {
	letsGo: true,
	refuses: (_name: string, _value: unknown): boolean => false
};

export const readLarge = (name: string): Promise<unknown> =>
	Promise.resolve(structuredClone(kept.get(name)));

export function changeLarge(name: string, change: (kept: unknown) => unknown): Promise<boolean> {
	const value = structuredClone(change(kept.get(name)));
	kept.set(name, value);
	return Promise.resolve(!temper.refuses(name, value));
}

export const keepLarge = (name: string, value: unknown): Promise<boolean> =>
	changeLarge(name, () => value);

export function forgetLarge(name: string): Promise<boolean> {
	if (temper.letsGo) kept.delete(name);
	return Promise.resolve(temper.letsGo);
}

/**
 * What this device keeps under a name in IndexedDB; `undefined` where there is nothing. What comes back is unknown
 * until parsed. Takes what structured clone takes, `CryptoKey` among it.
 */
export function readLarge(name: string): Promise<unknown> {
	throw new Error(`not built yet: ${name}`);
}

/** Keeps a value under a name. False: refused or full, and kept only until this page is closed. */
export function keepLarge(name: string, value: unknown): Promise<boolean> {
	throw new Error(`not built yet: ${name}${typeof value}`);
}

/** Forgets what is under a name. */
export function forgetLarge(name: string): Promise<void> {
	throw new Error(`not built yet: ${name}`);
}

/** Every name that something is kept under, sorted. */
export function namesOfLarge(): Promise<string[]> {
	throw new Error('not built yet');
}

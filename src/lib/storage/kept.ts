/**
 * What this device keeps under a name, as JSON; undefined when there is nothing, when it is not JSON, or when the
 * browser refuses storage. What comes back is unknown until parsed.
 */
export function readKept(name: string): unknown {
	try {
		return JSON.parse(localStorage.getItem(`fahm:${name}`) ?? 'null') ?? undefined;
	} catch {
		return undefined;
	}
}

/** Keeps a value under a name, and reads it back. False when it was not kept: refused, full, or silently forgotten. */
export function keep(name: string, value: unknown): boolean {
	const text = JSON.stringify(value);
	try {
		localStorage.setItem(`fahm:${name}`, text);
		return localStorage.getItem(`fahm:${name}`) === text;
	} catch {
		return false;
	}
}

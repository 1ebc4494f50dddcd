import { put } from './put.ts';

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

/** Keeps a value under a name. False when it was not kept. */
export const keep = (name: string, value: unknown): boolean =>
	put(`fahm:${name}`, JSON.stringify(value));

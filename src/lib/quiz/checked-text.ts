import { fnv1a } from './checksum.ts';
import { isObject } from './parse.ts';

/** A value as text, with a checksum over it. The outer form is frozen; the value within has its own version. */
export function writeChecked(record: unknown): string {
	return JSON.stringify({ checksum: fnv1a(JSON.stringify(record)), record });
}

/** The value in such a text; `undefined` where the text is not what was written. Never throws. */
export function readChecked(text: unknown): unknown {
	try {
		const outer: unknown = JSON.parse(String(text));
		if (!isObject(outer)) return undefined;
		return outer.checksum === fnv1a(JSON.stringify(outer.record)) ? outer.record : undefined;
	} catch {
		// Not JSON, without a record, or nested deeper than anything that was written.
		return undefined;
	}
}

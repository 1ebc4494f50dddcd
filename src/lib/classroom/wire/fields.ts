import { BitReader, BitWriter } from './bits.ts';
import { Unreadable } from './unreadable.ts';

/** What stands under each tag. */
export type Fields = ReadonlyMap<number, Iterable<number>>;

/**
 * Fields as tag, length and bytes, tags rising. A reader that does not know an even tag must refuse the whole;
 * odd ones it may pass over.
 */
export function writeFields(fields: Fields): Uint8Array<ArrayBuffer> {
	const writer = new BitWriter();
	for (const [tag, value] of [...fields].sort(([a], [b]) => a - b)) {
		const bytes = [...value];
		writer.putVarint(tag).putVarint(bytes.length).putBytes(bytes);
	}
	return writer.bytes();
}

/** The fields, all of them. Throws `Unreadable`: `newer` where one of them must be known and is not among `known`. */
export function readFields(
	bytes: Uint8Array,
	known: readonly number[]
): Map<number, Uint8Array<ArrayBuffer>> {
	const reader = new BitReader(bytes);
	const fields = new Map<number, Uint8Array<ArrayBuffer>>();
	let last = -1;
	while (!reader.done) {
		const tag = reader.takeVarint();
		if (tag <= last) throw new Unreadable('damaged');
		fields.set(tag, reader.takeBytes(reader.takeVarint()));
		last = tag;
	}
	const newer = [...fields.keys()].some((tag) => tag % 2 === 0 && !known.includes(tag));
	if (newer) throw new Unreadable('newer');
	return fields;
}

import { changeLarge, readLarge } from '#lib/storage/large.ts';
import type { Unkept } from '#lib/storage/unkept.ts';

/** How a value stands in storage. */
interface Format<Value> {
	/** What storage has, `undefined` among it. */
	parse: (kept: unknown) => Value | 'newer';
	serialize: (value: Value) => unknown;
}

/**
 * Changes the value under a name as storage has it at this moment, another tab's changes included. What a later build
 * wrote stays as it is, and `instead` is changed. Gives what came of it, and why it is not kept, if so.
 */
export async function changeKept<Value>(
	name: string,
	{ parse, serialize }: Format<Value>,
	change: (value: Value) => Value,
	instead: Value
): Promise<{ value: Value; trouble?: Unkept }> {
	const seen = { value: instead, newer: false };
	const kept = await changeLarge(name, (found) => {
		const read = parse(found);
		seen.newer = read === 'newer';
		seen.value = change(read === 'newer' ? instead : read);
		return read === 'newer' ? found : serialize(seen.value);
	});
	// A device that could not be read has not made the change: reading makes what it would not keep.
	if (!kept) await readLarge(name);
	const { value, newer } = seen;
	if (newer) return { value, trouble: 'newer' };
	return kept ? { value } : { value, trouble: 'refused' };
}

import type { Picks, Response } from '#lib/questions/response.ts';
import { type Verdict, verdicts } from '#lib/questions/verdict/verdict.ts';
import type { Shape } from './submission.ts';
import { type BitReader, BitWriter } from './wire/bits.ts';
import { Unreadable } from './wire/unreadable.ts';

/** Four bits at a time: 0 for nothing chosen, 1 to 14 for the first 14 positions, 15 before a longer number. */
const nibble = 4;
const escape = 15;

/** Numbers as they are typed, four bits a character; with these digits or with those. */
const spellings = ['0123456789,.’ -', '۰۱۲۳۴۵۶۷۸۹٬٫، -'];
/** How a typed text is written: 0 nothing, 1 and 2 in a spelling, 3 byte by byte. */
const bytewise = 3;
/** Longest text that is read as an answer to a question for a number: in bytes of UTF-8, or in characters of a spelling. */
export const longestTyped = 24 * 3;

function writePosition(writer: BitWriter, position: number | null | undefined): void {
	if (position === null || position === undefined) writer.put(0, nibble);
	else if (position + 1 < escape) writer.put(position + 1, nibble);
	else writer.put(escape, nibble).putVarint(position + 1 - escape, 3);
}

function readPosition(reader: BitReader): number | null {
	const first = reader.take(nibble);
	if (first < escape) return first ? first - 1 : null;
	return reader.takeVarint(3) + escape - 1;
}

function writeTyped(writer: BitWriter, text: string): void {
	const letters = [...text];
	const found = spellings.findIndex((spelling) => letters.every((one) => spelling.includes(one)));
	writer.put(text ? (found < 0 ? bytewise : found + 1) : 0, nibble);
	if (!text) return;
	if (found < 0) {
		const bytes = new TextEncoder().encode(text);
		writer.putVarint(bytes.length, 3).putBytes(bytes);
		return;
	}
	for (const letter of letters) writer.put(spellings[found]!.indexOf(letter), nibble);
	writer.put(escape, nibble);
}

function readTyped(reader: BitReader): string | null {
	const how = reader.take(nibble);
	if (how === 0) return null;
	if (how > bytewise) throw new Unreadable('damaged');
	if (how === bytewise) {
		const length = reader.takeVarint(3);
		if (length > longestTyped) throw new Unreadable('damaged');
		return new TextDecoder('utf-8', { ignoreBOM: true }).decode(reader.takeBytes(length));
	}
	let text = '';
	for (let at = reader.take(nibble); at < escape; at = reader.take(nibble)) {
		text += spellings[how - 1]![at]!;
		if (text.length > longestTyped) throw new Unreadable('damaged');
	}
	return text;
}

/** Which options were chosen, as bits: the key does not say how many there are. */
function toMask(chosen: Picks): number {
	return chosen.reduce((mask: number, at) => mask + 2 ** at!, 0);
}

function fromMask(mask: number): number[] | null {
	const chosen = Array.from({ length: 40 }, (_, at) => at).filter(
		(at) => Math.floor(mask / 2 ** at) % 2
	);
	return chosen.length ? chosen : null;
}

/** Kinds that are answered with a position, with one for each place of the key, or with a verdict. */
type Placed = 'choice' | 'evidence' | 'match' | 'order' | 'place' | 'sort' | 'verdict';

/** A response that fits its question, with nothing chosen in it or `null` being the same. Throws where it does not fit. */
export function writeResponse(writer: BitWriter, shape: Shape, response: Response | null): void {
	const { kind, key } = shape;
	const wrong = () => new Error(`no answer to ${kind}`);
	if (kind === 'number') {
		if (typeof (response ?? '') !== 'string') throw wrong();
		writeTyped(writer, (response ?? '') as string);
	} else if (kind === 'several') {
		if (typeof (response ?? []) !== 'object') throw wrong();
		writer.putVarint(toMask((response ?? []) as Picks), 3);
	} else if (Array.isArray(key)) {
		const picks = (response ?? key.map(() => null)) as Picks;
		if (picks.length !== key.length) throw wrong();
		for (const pick of picks) writePosition(writer, pick);
	} else {
		const at =
			(kind satisfies Placed) === 'verdict' ? verdicts.indexOf(response as Verdict) : response;
		if (response !== null && (typeof at !== 'number' || at < 0)) throw wrong();
		writePosition(writer, response === null ? null : (at as number));
	}
}

/** What `writeResponse` wrote. Positions may lie beyond the question's options: `parseResponse` knows, the key does not. */
export function readResponse(reader: BitReader, { kind, key }: Shape): Response | null {
	if (kind === 'number') return readTyped(reader);
	if (kind === 'several') return fromMask(reader.takeVarint(3));
	if (Array.isArray(key)) {
		const picks = key.map(() => readPosition(reader));
		return picks.some((pick) => pick !== null) ? picks : null;
	}
	const at = readPosition(reader);
	if (at === null || (kind satisfies Placed) !== 'verdict') return at;
	const verdict = verdicts[at];
	if (!verdict) throw new Unreadable('damaged');
	return verdict;
}

import { agrees, opens, readCode } from './seal/code.ts';
import { spell, valueOf } from './wire/base32.ts';
import { after, untouched } from './wire/check.ts';

/** A result that is there, but not whole. */
export interface Damaged {
	/** Who sent it, by the chat; where that does not say, what is written before it. At most 80 characters. */
	near: string;
	/** Whether its end is missing; otherwise letters in it are wrong. */
	cut: boolean;
}

/** What a pasted text holds. */
export interface Found {
	/** Every code once, in canonical spelling, in the order in which they came. */
	codes: string[];
	/** How many more times codes came that had come before. */
	duplicates: number;
	damaged: Damaged[];
}

/** Between the letters of a code: breaks and blanks, dashes, marks of direction and of emphasis, signs of a quotation. */
const between = /[\s\-‐-―*_~>|\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/;

/**
 * What chat apps put before each message: `26/12/24, 10:31 pm - Ali: ` or `[26/12/24, 10:31:02] Ali: `, also with Urdu
 * digits, with the time first, and with marks of direction.
 */
const stamps =
	/^[\u200e\u200f\u202a-\u202e\u2066-\u2069]*(\[[^\]\n]{4,40}\]|[\d۰-۹٠-٩]{1,4}[./؍-][\d۰-۹٠-٩]{1,2}[./؍-][\d۰-۹٠-٩]{1,4}[^\n]{3,24}? -)(?<sender>[^:\n]{1,80}):\s/gmu;

/** What a student's page writes between the assignment's title and the code: a sentence with the product's name, an address. */
const ours = /(: [^:\n]{0,60}(Fahm|فہم)[^:\n]{0,60}[.۔])?\s*(https?:\S*)?\s*$/u;

/** Letters that an earlier code left behind, where something stood in it that is no letter of a code. */
const rest = /\S?([\dA-Z]{5}[\s-]?){6,}[\dA-Z]*/gi;

/** How far before a code its sender is looked for. */
const farthest = 400;

/** Stands for whatever is no letter of a code and does not stand between two of them. */
const wall = 255;

/** Fewest letters that make a beginning one of a code and not of a sentence: "Q1 2 4 …". */
const fewest = 32;

/** Most ends that are tried for a code of a later version: one of this has 52 groups of five as a rule. */
const mostEnds = 64;

/** Letters of a text as values, with where each stands. */
interface Letters {
	values: number[];
	places: number[];
}

function lettersOf(text: string): Letters {
	// As long as before, so that places stay.
	const plain = text.replace(stamps, (stamp) => ' '.repeat(stamp.length));
	const letters: Letters = { values: [], places: [] };
	for (let place = 0; place < plain.length; place++) {
		const value = valueOf(plain[place]!);
		if (value === undefined && between.test(plain[place]!)) continue;
		letters.values.push(value ?? wall);
		letters.places.push(place);
	}
	return letters;
}

/** Who sent the code at a place, by the last stamp before it; otherwise what is written there, from the code before on. */
function whoSent(text: string, from: number, place: number): string {
	const far = Math.max(0, place - farthest);
	const { sender } = [...text.slice(far, place).matchAll(stamps)].at(-1)?.groups ?? {};
	if (sender) return sender.trim();
	const said = text.slice(Math.max(from, far), place).replace(ours, '').replace(rest, '');
	// So that no character is halved.
	return said
		.slice(-60)
		.replace(/^[\udc00-\udfff]/u, '')
		.trim();
}

/** Letters from `at` on up to a wall, the end or the beginning of another code, at most `length`. */
function reach(values: readonly number[], at: number, length: number): number {
	let end = at + 1;
	while (end < at + length && end < values.length && values[end] !== wall) {
		if (opens(values, end).misses === 0) break;
		end++;
	}
	return end - at;
}

/** Whether a letter of a code stands right before the place `at`, and another one there. */
const isWithin = ({ values, places }: Letters, at: number) =>
	values[at - 1] !== wall && values[at] !== wall && places[at] === places[at - 1]! + 1;

/**
 * A code of a later version that begins at `at`. How long one is only that version knows, so every gap and wall behind
 * it may be its end, and its check characters say which one is.
 */
function laterCode(letters: Letters, at: number): string | undefined {
	const { values } = letters;
	const isDigit = (values[at + 1] ?? wall) <= 9;
	if (values[at] !== valueOf('Q') || !isDigit || isWithin(letters, at)) return undefined;
	let [crc, ends, end] = [untouched, 0, at];
	while (ends < mostEnds && end < values.length && values[end] !== wall) {
		crc = after(crc, values[end]!);
		end++;
		if (isWithin(letters, end)) continue;
		ends++;
		if (crc !== 0 || end - at < fewest) continue;
		const code = spell(values.slice(at, end));
		if (readCode(code) === 'newer') return code;
	}
	return undefined;
}

/** The code that begins at `at`; `undefined` where none does, or its letters do not agree. */
function codeAt(letters: Letters, at: number): string | undefined {
	const { length, misses } = opens(letters.values, at);
	const candidate = misses === 0 ? letters.values.slice(at, at + length) : [];
	const code = candidate.length === length && agrees(candidate) && spell(candidate);
	return code && typeof readCode(code) !== 'string' ? code : laterCode(letters, at);
}

/**
 * The result codes in whatever somebody pasted: a WhatsApp export, addresses, codes in groups or broken over lines, in
 * small letters, with O for 0. That a code is found says that its letters agree, not yet that it opens: it may be a later
 * version's.
 */
export function findCodes(text: string): Found {
	const letters = lettersOf(text);
	const { values, places } = letters;
	const codes = new Set<string>();
	const found: Found = { codes: [], duplicates: 0, damaged: [] };
	/** Where the last code ended, whole or damaged. */
	let end = 0;
	for (let at = 0; at < values.length; at++) {
		const code = codeAt(letters, at);
		if (code) {
			if (codes.has(code)) found.duplicates++;
			codes.add(code);
			at += code.length - 1;
			end = places[at]! + 1;
			continue;
		}
		const { length, misses } = opens(values, at);
		if (misses > 1) continue;
		const whole = reach(values, at, length);
		if (whole < fewest) continue;
		found.damaged.push({ near: whoSent(text, end, places[at]!), cut: whole < length });
		at += whole - 1;
		end = places[at]! + 1;
	}
	return { ...found, codes: [...codes] };
}

/** Longest label of a link (title, class, teacher), in code points. */
export const longestLabel = 60;

/** Longest name and roll number of a student, in code points: a university's is as long as `2023-GCU-BSSE-0012`. */
export const longestName = 40;
export const longestRoll = 32;

/**
 * What shows nothing, turns the direction of what follows, or is no character at all: controls, marks of direction,
 * tags, halves of surrogate pairs. The joiner of words stays out; U+200C, which Urdu is written with, stays in.
 * Written out, not `\p{Cf}`: a label cleaned today must count as clean in every browser to come.
 */
const invisible =
	/[\p{Cc}\p{Cs}\u00ad\u0600-\u0605\u061c\u06dd\u070f\u180e\u200b\u200d-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e0fff}]/gu;

/** A text that somebody typed, fit to be carried and shown on one line: NFC, nothing invisible, single spaces, cut at `longest` code points. */
export function cleanLabel(text: string, longest = longestLabel): string {
	const visible = text.replace(/[\t-\r]/g, ' ').replace(invisible, '');
	const plain = visible.replace(/\s+/g, ' ').normalize('NFC').trim();
	return [...plain].slice(0, longest).join('').trim();
}

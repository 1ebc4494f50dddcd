import * as v from 'valibot';
import { isLocale, type Locale, localeCodes } from './locales.ts';

/** Words in every language of an explainer: `{ en: 'Actors', ur: 'کردار' }`. Which languages must be there, `check` decides. */
export const words = v.pipe(
	v.strictObject(v.entriesFromList(localeCodes, v.optional(v.string()))),
	v.check((given) => Object.keys(given).length > 0, 'needs words in at least one language')
);

export type Words = v.InferOutput<typeof words>;

/** A value in which every `Words` has become the string of one language. */
export type Local<T> = T extends Words
	? string
	: T extends readonly (infer Item)[]
		? Local<Item>[]
		: T extends object
			? { [Key in keyof T]: Local<T[Key]> }
			: T;

/** Whether a value is words: an object whose only keys are codes of languages. Content uses these keys for nothing else. */
export function isWords(value: unknown): value is Words {
	if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
	const keys = Object.keys(value);
	return keys.length > 0 && keys.every(isLocale);
}

/** Whether a value is a tree of content, and not a set, a date or anything else with a life of its own. */
function isPlain(value: unknown): value is Record<string, unknown> {
	return (
		typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
	);
}

/**
 * The same value with every `Words` inside it replaced by its string in `locale`.
 * Words that lack the language become an empty string; `missingWords` finds them before that.
 */
export function localize<T>(value: T, locale: Locale): Local<T> {
	if (isWords(value)) return (value[locale] ?? '') as Local<T>;
	if (Array.isArray(value)) {
		return value.map((item: unknown) => localize(item, locale)) as Local<T>;
	}
	if (!isPlain(value)) return value as Local<T>;
	// A key such as `__proto__` stays a key like any other: set by assignment, it would be lost.
	const local = Object.fromEntries(
		Object.keys(value).map((key) => [key, localize(value[key], locale)])
	);
	return local as Local<T>;
}

/** All words inside a value, each with where they stand: `3.statement`. */
export function wordsIn(value: unknown, path = ''): { path: string; words: Words }[] {
	if (isWords(value)) return [{ path, words: value }];
	if (typeof value !== 'object' || value === null) return [];
	return Object.entries(value).flatMap(([key, inner]) =>
		wordsIn(inner, path ? `${path}.${key}` : key)
	);
}

/** Where a value lacks words in one of `wanted`: paths such as `3.statement.ur`. */
export function missingWords(value: unknown, wanted: readonly Locale[]): string[] {
	return wordsIn(value).flatMap(({ path, words }) =>
		wanted
			.filter((locale) => !words[locale]?.trim())
			.map((locale) => (path ? `${path}.${locale}` : locale))
	);
}

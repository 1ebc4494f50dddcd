import { fill } from '#lib/locale/fill.ts';
import type { Locale } from '#lib/locale/locales.ts';
import type { Rules } from '../desk.ts';
import type { AssignWords } from './given.ts';

/** The rules that are one out of a few; the others are yes or no, or typed. */
type Chosen = 'language' | 'order' | 'attempts' | 'feedback' | 'naming';

/** A rule, with all that it can be. */
export interface RuleRow {
	name: Chosen;
	legend: string;
	options: { value: Rules[Chosen]; says: string }[];
}

/** What a teacher can decide by choosing one of a few, in words. `languages`: those of the explainer. */
export function rulesOf(
	words: AssignWords,
	names: Record<Locale, string>,
	languages: readonly Locale[]
): RuleRow[] {
	const only = languages.map((value) => ({ value, says: names[value] }));
	const row = (name: Chosen, legend: string, options: [Rules[Chosen], string][]): RuleRow => ({
		name,
		legend,
		options: options.map(([value, says]) => ({ value, says }))
	});
	return [
		{
			name: 'language',
			legend: words.language,
			options: only.length > 1 ? [{ value: 'any', says: words.anyLanguage }, ...only] : only
		},
		row('order', words.orderOf, [
			['class', words.orderClass],
			['bank', words.orderBank],
			['student', words.orderStudent]
		]),
		row('attempts', words.attempts, [
			[1, words.once],
			[2, fill(words.times, { count: 2 })],
			[3, fill(words.times, { count: 3 })],
			[0, words.unlimited]
		]),
		row('feedback', words.feedback, [
			['after', words.after],
			['at-once', words.atOnce]
		]),
		row('naming', words.naming, [
			['name', words.name],
			['roll', words.roll],
			['both', words.both]
		])
	];
}

/** The rules of an assignment as rows of two: what was to decide, and what was decided. */
export function rulesInWords(
	rules: Pick<Rules, Chosen | 'hints' | 'confidence'>,
	words: AssignWords,
	names: Record<Locale, string>
): [string, string][] {
	const codes = Object.keys(names) as Locale[];
	const chosen = rulesOf(words, names, codes).map(({ name, legend, options }): [string, string] => [
		legend,
		options.find(({ value }) => value === rules[name])?.says ??
			// More attempts than the form offers: an assignment of another build.
			fill(words.times, { count: rules[name] })
	]);
	const yesOrNo = (['hints', 'confidence'] as const).map((name): [string, string] => [
		words[name],
		rules[name] ? words.yes : words.no
	]);
	return [...chosen, ...yesOrNo];
}

import type { AssignGiven, Offered } from '#lib/classroom/assign/given.ts';
import { type Locale, localeCodes, locales } from '#lib/locale/locales.ts';
import messages from '#lib/locale/messages/en.json' with { type: 'json' };
import { fontOf } from './fonts.ts';
import { listings } from './library.ts';

const groups = messages.assign;

type Groups = typeof groups;

/** Names of the messages of a group. */
type Named<Group extends keyof Groups> = `assign.${Group}.${keyof Groups[Group] & string}`;

/** The part of a translator that the page's words need. */
type Translate = (
	key: Named<'ui'> | Named<'key'> | Named<'paper'> | Named<'page'>,
	values?: Record<string, string>
) => string;

/** Places in words, left open: the page's script fills them. */
const places = Object.fromEntries(
	['all', 'code', 'count', 'date', 'id', 'minutes', 'name', 'numbers', 'title'].map((name) => [
		name,
		`{${name}}`
	])
);

/** All words of a group in a translator's language. */
function wordsOf<Group extends 'ui' | 'key' | 'paper'>(group: Group, t: Translate) {
	const names = Object.keys(groups[group]);
	// Which names a group has, types do not follow through its name.
	const words = names.map((name) => [name, t(`assign.${group}.${name}` as Named<'ui'>, places)]);
	return Object.fromEntries(words) as Record<keyof Groups[Group], string>;
}

/** Something in every language. */
const inEach = <T>(codes: readonly Locale[], of: (locale: Locale) => T) =>
	Object.fromEntries(codes.map((code) => [code, of(code)])) as Record<Locale, T>;

/** Every explainer that has questions, as the teacher's page of any language sees it. */
async function offered(): Promise<Offered[]> {
	const asking = (await listings()).filter(({ asks }) => asks);
	return asking.map(({ id, title, locales: offered }) => ({
		id,
		titles: inEach(offered, (code) => title[code] ?? ''),
		practice: inEach(offered, (code) => `../../${code}/${id}/quiz/`)
	}));
}

/** What the script of the teacher's page is given in a language. `translate` gives the translator of any language. */
export async function givenForAssign(
	locale: Locale,
	translate: (locale: Locale) => Translate
): Promise<AssignGiven> {
	const t = translate(locale);
	const nastaliq = await fontOf(undefined);
	return {
		locale,
		names: inEach(localeCodes, (code) => locales[code].name),
		explainers: await offered(),
		words: wordsOf('ui', t),
		steps: [t('assign.page.first'), t('assign.page.second'), t('assign.page.third')],
		key: wordsOf('key', t),
		paper: inEach(localeCodes, (code) => wordsOf('paper', translate(code))),
		nastaliq: nastaliq && `../../${nastaliq}`
	};
}

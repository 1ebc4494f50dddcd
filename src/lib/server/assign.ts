import type { AssignGiven, Offered } from '#lib/classroom/assign/given.ts';
import { type Locale, localeCodes, locales } from '#lib/locale/locales.ts';
import messages from '#lib/locale/messages/en.json' with { type: 'json' };
import { fontOf } from './fonts.ts';
import { listings } from './library.ts';
import { type Translator, wordsOf } from './words.ts';

/** The part of a translator that the page's words need. */
interface PageTranslator extends Translator {
	t: (key: `assign.page.${'first' | 'second' | 'third'}`) => string;
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

/** What the script of the teacher's page is given in a language. `translatorFor` gives the translator of any. */
export async function givenForAssign(
	locale: Locale,
	translatorFor: (locale: Locale) => PageTranslator
): Promise<AssignGiven> {
	const { ui, key, paper } = messages.assign;
	const translator = translatorFor(locale);
	const { t } = translator;
	const nastaliq = await fontOf(undefined);
	return {
		locale,
		names: inEach(localeCodes, (code) => locales[code].name),
		explainers: await offered(),
		words: wordsOf(ui, 'assign.ui', translator),
		steps: [t('assign.page.first'), t('assign.page.second'), t('assign.page.third')],
		key: wordsOf(key, 'assign.key', translator),
		paper: inEach(localeCodes, (code) => wordsOf(paper, 'assign.paper', translatorFor(code))),
		nastaliq: nastaliq && `../../${nastaliq}`
	};
}

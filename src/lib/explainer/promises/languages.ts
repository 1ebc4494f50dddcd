import { localeCodes } from '#lib/locale/locales.ts';
import { missingWords, wordsIn } from '#lib/locale/words.ts';
import type { Explainer, Problem } from '../explainer.ts';
import { dataFiles } from '../parse.ts';

/** Words and prose exist in each language that the explainer says it is in, and in no other. */
export function languages(explainer: Explainer): Problem[] {
	const { title, summary, notice, sections, source, locales } = explainer;
	const own = { title, summary, notice, sections, source };
	const missing = (value: unknown, file: string): Problem[] =>
		missingWords(value, locales).map((path) => ({
			file,
			path,
			what: 'has no words',
			fix: 'write them'
		}));
	const foreign = localeCodes.filter((locale) => !locales.includes(locale));
	return [
		...missing(own, 'explainer.yaml'),
		...dataFiles.flatMap((file) => missing(explainer[file], `${file}.yaml`)),
		...foreign.flatMap((locale) => strayWords({ ...explainer, explainer: own }, locale)),
		...foreign.flatMap((locale) => strayProse(explainer, locale)),
		...locales.flatMap((locale) => missingProse(explainer, locale))
	];
}

/** A prose file for `opening` and every section. */
function missingProse(
	{ prose, sections }: Explainer,
	locale: (typeof localeCodes)[number]
): Problem[] {
	const wanted = ['opening', ...sections.map(({ id }) => id)];
	const there = Object.keys(prose[locale] ?? {});
	const lacking = wanted.filter((section) => !there.includes(section));
	const stray = there.filter((section) => !wanted.includes(section));
	return [
		...lacking.map((section) => ({
			file: `${locale}/${section}.md`,
			path: '',
			what: 'is missing',
			fix: 'write it'
		})),
		...stray.map((section) => ({
			file: `${locale}/${section}.md`,
			path: '',
			what: 'is no section of this explainer',
			fix: 'name it in explainer.yaml, or take it away'
		}))
	];
}

/** Words in a language that the explainer does not offer would never be seen. */
function strayWords(
	explainer: Explainer & { explainer: unknown },
	locale: (typeof localeCodes)[number]
): Problem[] {
	return (['explainer', ...dataFiles] as const)
		.filter((file) => wordsIn(explainer[file]).some(({ words }) => locale in words))
		.map((file) => ({
			file: `${file}.yaml`,
			path: '',
			what: `has words in ${locale}, which the explainer is not offered in`,
			fix: `add ${locale} to its locales, or take the words out`
		}));
}

/** Prose in a language that the explainer does not offer would never be seen either. */
function strayProse({ prose }: Explainer, locale: (typeof localeCodes)[number]): Problem[] {
	return Object.keys(prose[locale] ?? {}).map((section) => ({
		file: `${locale}/${section}.md`,
		path: '',
		what: `is prose in ${locale}, which the explainer is not offered in`,
		fix: `add ${locale} to its locales, or take the file away`
	}));
}

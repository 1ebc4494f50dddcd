import { wordsIn } from '#lib/locale/words.ts';
import type { Explainer, Problem } from '../explainer.ts';
import { textsOf } from '../outline.ts';
import { dataFiles } from '../parse.ts';

/** The numbers in a text, in order of size: `1,500` is one. */
function numbersIn(text: string): string {
	const found = text.match(/\d+(?:,\d{3})*(?:\.\d+)?/g) ?? [];
	return found
		.map((number) => number.replaceAll(',', ''))
		.sort()
		.join(' ');
}

function differing(texts: (string | undefined)[]): string | undefined {
	const there = texts.filter((text) => text !== undefined).map(numbersIn);
	return new Set(there).size > 1
		? there.map((numbers) => numbers || 'none').join(' against ')
		: undefined;
}

/** Every language gives the same numbers. */
export function numbers(explainer: Explainer): Problem[] {
	const { title, summary, notice, sections } = explainer;
	const all = { ...explainer, explainer: { title, summary, notice, sections } };
	const inData = (['explainer', ...dataFiles] as const).flatMap((file) =>
		wordsIn(all[file]).flatMap(({ path, words }) => {
			const difference = differing(Object.values(words));
			return difference ? [{ file: `${file}.yaml`, path, difference }] : [];
		})
	);
	return [...inData, ...inProse(explainer)].map(({ file, path, difference }) => ({
		file,
		path,
		what: `gives different numbers: ${difference}`,
		fix: 'give the same in every language'
	}));
}

function inProse({ prose, locales, sections }: Explainer) {
	return ['opening', ...sections.map(({ id }) => id)].flatMap((section) => {
		const texts = locales.map((locale) => {
			const outline = prose[locale]?.[section];
			return outline && textsOf(outline).join(' ');
		});
		const difference = differing(texts);
		return difference ? [{ file: `${locales.join(',')}/${section}.md`, path: '', difference }] : [];
	});
}

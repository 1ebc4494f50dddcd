import type { Locale } from '#lib/locale/locales.ts';
import { wordsIn } from '#lib/locale/words.ts';
import type { Explainer, Problem } from '../explainer.ts';
import { sharedRuns } from '../fingerprint.ts';
import { textsOf } from '../outline.ts';
import { dataFiles } from '../parse.ts';
import { houseWordsIn } from './house-words.ts';
import { script } from './script.ts';

/** One text that a reader will read. */
interface Text {
	file: string;
	path: string;
	locale: Locale;
	text: string;
}

function textsIn(value: unknown, file: string): Text[] {
	return wordsIn(value).flatMap(({ path, words }) =>
		Object.entries(words).map(([locale, text]) => ({
			file,
			path: `${path}.${locale}`,
			locale: locale as Locale,
			text
		}))
	);
}

function textsInProse({ prose }: Explainer): Text[] {
	return Object.entries(prose).flatMap(([locale, sections]) =>
		Object.entries(sections).flatMap(([section, outline]) =>
			textsOf(outline).map((text, i) => ({
				file: `${locale}/${section}.md`,
				path: `text ${i + 1}`,
				locale: locale as Locale,
				text
			}))
		)
	);
}

/** What is said in whose words: no sentence of the article's, no loaded word, each script written rightly. */
export function wording(explainer: Explainer): Problem[] {
	const { title, summary, notice, sections, source } = explainer;
	// Names and titles are nobody's sentences.
	const titles = new Set(
		[source.headline, ...Object.values(source.publisher)].flatMap((name) =>
			sharedRuns(name, explainer.fingerprint)
		)
	);
	const texts = [
		...textsIn({ title, summary, notice, sections }, 'explainer.yaml'),
		...dataFiles.flatMap((file) => textsIn(explainer[file], `${file}.yaml`)),
		...textsInProse(explainer)
	];
	return texts.flatMap(({ file, path, locale, text }) => [
		...sharedRuns(text, explainer.fingerprint)
			.filter((run) => !titles.has(run))
			.slice(0, 1)
			.map((run) => ({
				file,
				path,
				what: `shares six words with the article: "${run}"`,
				fix: 'say it in other words'
			})),
		...houseWordsIn(text, locale).map(({ found, instead }) => ({
			file,
			path,
			what: `says "${found}" in our voice`,
			fix: `write ${instead}`
		})),
		...script(text, locale).map(({ what, fix }) => ({ file, path, what, fix }))
	]);
}

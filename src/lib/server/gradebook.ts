import type { GradebookGiven, GradebookWords, Taught } from '#lib/classroom/gradebook/given.ts';
import type { Explainer } from '#lib/explainer/explainer.ts';
import { localizeExplainer } from '#lib/explainer/localized.ts';
import { asked } from '#lib/explainer/practice.ts';
import { type Locale, localeCodes, locales } from '#lib/locale/locales.ts';
import messages from '#lib/locale/messages/en.json' with { type: 'json' };
import { island } from './islands.ts';
import { explainers } from './library.ts';

type Part = keyof GradebookWords;

/** The part of a translator that the gradebook needs. */
type Translate = (key: never, values: Record<string, string>) => string;

/** Places in the words, left open: the page's script fills them. */
const places = Object.fromEntries(
	[...JSON.stringify(messages.gradebook).matchAll(/\{(\w+)\}/g)].map(([place, name]) => [
		name,
		place
	])
) as Record<string, string>;

/** All words of one part, in the language of a translator. */
function partOf<Name extends Part>(name: Name, t: Translate): GradebookWords[Name] {
	const words = Object.keys(messages.gradebook[name]).map((word) => [
		word,
		t(`gradebook.${name}.${word}` as never, places)
	]);
	return Object.fromEntries(words) as GradebookWords[Name];
}

/** An explainer in the page's language, or in the first that it has; none without questions. */
function taughtIn(explainer: Explainer, wanted: Locale): Taught[] {
	const locale = explainer.locales.includes(wanted) ? wanted : explainer.locales[0];
	const local = locale && localizeExplainer(explainer, locale);
	if (!local || asked(local).length === 0) return [];
	const { id, title, source, sections } = local;
	return [
		{
			id,
			title,
			paragraphs: source.paragraphs,
			home: `../../${local.locale}/${id}/`,
			locks: `../../locks/${id}.json`,
			sections: sections.map((section) => ({ id: section.id, title: section.title }))
		}
	];
}

/** What the gradebook's script is given in one language. */
export async function gradebookGiven(locale: Locale, t: Translate): Promise<GradebookGiven> {
	const names = localeCodes.map((code) => [code, locales[code].name]);
	return {
		locale,
		languages: Object.fromEntries(names) as GradebookGiven['languages'],
		explainers: (await explainers()).flatMap((one) => taughtIn(one, locale)),
		scripts: {
			camera: `../../${await island('camera')}`,
			spreadsheet: `../../${await island('spreadsheet')}`
		},
		words: {
			ui: partOf('ui', t),
			misread: partOf('misread', t),
			misreading: partOf('misreading', t),
			oddity: partOf('oddity', t),
			sheet: partOf('sheet', t)
		}
	};
}

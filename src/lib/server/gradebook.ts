import type { GradebookGiven, Taught } from '#lib/classroom/gradebook/given.ts';
import type { Explainer } from '#lib/explainer/explainer.ts';
import { localizeExplainer } from '#lib/explainer/localized.ts';
import { asked } from '#lib/explainer/practice.ts';
import { type Locale, localeCodes, locales } from '#lib/locale/locales.ts';
import messages from '#lib/locale/messages/en.json' with { type: 'json' };
import { island } from './islands.ts';
import { explainers } from './library.ts';

/** The part of a translator that the gradebook needs. */
type Translate = (key: never, values: Record<string, string>) => string;

/** All words of one group of messages, in the language of a translator; their places stay open for the page's script. */
function wordsOf<Group extends object>(group: Group, path: string, t: Translate): Group {
	const found = [...JSON.stringify(group).matchAll(/\{(\w+)\}/g)];
	const places = Object.fromEntries(found.map(([place, name]) => [name, place])) as Record<
		string,
		string
	>;
	const words = Object.keys(group).map((word) => [word, t(`${path}.${word}` as never, places)]);
	return Object.fromEntries(words) as Group;
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
	const { gradebook, assign } = messages;
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
			ui: wordsOf(gradebook.ui, 'gradebook.ui', t),
			misread: wordsOf(gradebook.misread, 'gradebook.misread', t),
			misreading: wordsOf(gradebook.misreading, 'gradebook.misreading', t),
			oddity: wordsOf(gradebook.oddity, 'gradebook.oddity', t),
			flag: wordsOf(gradebook.flag, 'gradebook.flag', t),
			sheet: wordsOf(gradebook.sheet, 'gradebook.sheet', t)
		},
		key: wordsOf(assign.key, 'assign.key', t)
	};
}

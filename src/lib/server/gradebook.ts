import type { GradebookGiven, Taught } from '#lib/classroom/gradebook/given.ts';
import type { Listing } from '#lib/explainer/listing.ts';
import { type Locale, localeCodes, locales } from '#lib/locale/locales.ts';
import { localize } from '#lib/locale/words.ts';
import messages from '#lib/locale/messages/en.json' with { type: 'json' };
import { island } from './islands.ts';
import { listings } from './library.ts';

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
function taughtIn(listing: Listing, wanted: Locale): Taught[] {
	const { id, locales: offered, asks, source } = listing;
	const locale = offered.includes(wanted) ? wanted : offered[0];
	if (!locale || !asks) return [];
	const { title, sections } = localize(
		{ title: listing.title, sections: listing.sections },
		locale
	);
	return [
		{
			id,
			title,
			paragraphs: source.paragraphs,
			home: `../../${locale}/${id}/`,
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
		explainers: (await listings()).flatMap((one) => taughtIn(one, locale)),
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

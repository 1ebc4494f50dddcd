import type { GradebookGiven, Taught } from '#lib/classroom/gradebook/given.ts';
import type { Listing } from '#lib/explainer/listing.ts';
import { type Locale, localeCodes, locales } from '#lib/locale/locales.ts';
import { localize } from '#lib/locale/words.ts';
import messages from '#lib/locale/messages/en.json' with { type: 'json' };
import { island } from './islands.ts';
import { listings } from './library.ts';
import { type Translator, wordsOf } from './words.ts';

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

/** What the gradebook's script is given in a language, by its translator. */
export async function givenForGradebook(
	locale: Locale,
	translator: Translator
): Promise<GradebookGiven> {
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
			ui: wordsOf(gradebook.ui, 'gradebook.ui', translator),
			misread: wordsOf(gradebook.misread, 'gradebook.misread', translator),
			misreading: wordsOf(gradebook.misreading, 'gradebook.misreading', translator),
			oddity: wordsOf(gradebook.oddity, 'gradebook.oddity', translator),
			flag: wordsOf(gradebook.flag, 'gradebook.flag', translator),
			sheet: wordsOf(gradebook.sheet, 'gradebook.sheet', translator)
		},
		key: wordsOf(assign.key, 'assign.key', translator)
	};
}

import { type Locale, locales } from '#lib/locale/locales.ts';
import type { MapName } from '#lib/map/schema.ts';
import type { Explainer } from './explainer.ts';
import { minutesFor } from './outline.ts';
import { practiceMaps } from './practice-maps.ts';
import { type ExplainerFile, explainerFile } from './schema.ts';

/** An explainer as lists of explainers need it: its record, and of the rest what would take reading it. */
export interface Listing extends ExplainerFile {
	id: string;
	/** Whether it has a bank of questions, if only of those that are asked no more. */
	hasBank: boolean;
	/** Whether it asks any of them. */
	asks: boolean;
	/** The maps on which its practice asks for places. */
	maps: MapName[];
	corrections: Explainer['corrections'];
	/** Whole minutes that all its sections take, by language. */
	minutes: Partial<Record<Locale, number>>;
}

const fields = Object.keys(explainerFile.entries) as (keyof ExplainerFile)[];

/** What lists say of an explainer. */
export function listingOf(explainer: Explainer): Listing {
	const { id, questions, corrections } = explainer;
	const record = Object.fromEntries(fields.map((field) => [field, explainer[field]]));
	return {
		...(record as unknown as ExplainerFile),
		id,
		hasBank: questions.length > 0,
		asks: questions.some(({ retired }) => !retired),
		maps: practiceMaps(explainer),
		corrections,
		minutes: Object.fromEntries(
			explainer.locales.map((locale) => [locale, minutesOf(explainer, locale)])
		)
	};
}

function minutesOf({ prose, sections }: Explainer, locale: Locale): number {
	const outlines = sections.flatMap(({ id }) => prose[locale]?.[id] ?? []);
	const { wordsPerMinute } = locales[locale];
	return outlines.reduce((sum, outline) => sum + minutesFor(outline, wordsPerMinute), 0);
}

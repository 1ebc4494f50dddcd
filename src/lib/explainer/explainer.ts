import type { Locale } from '#lib/locale/locales.ts';
import type { Words } from '#lib/locale/words.ts';
import type { Maps } from '#lib/map/schema.ts';
import type { Question } from '#lib/questions/kinds.ts';
import type { Lock } from '#lib/questions/lock.ts';
import type { Fingerprint } from './fingerprint.ts';
import type { Outline } from './outline.ts';
import type { Actors, Caption, Figure, Place, TimelineRow, Views } from './picture-schema.ts';
import type { Background, Correction, ExplainerFile, Fact, Gap, Tension, Term } from './schema.ts';

/** One article made teachable: everything in its folder, every language, parsed. */
export interface Explainer extends ExplainerFile {
	/** Name of its folder, and of its place in the site's addresses. */
	id: string;
	facts: Fact[];
	gaps: Gap[];
	tensions: Tension[];
	background: Background[];
	actors: Actors;
	places: Place[];
	captions: Caption[];
	/** The geometry of the maps and their labels; without it no map is shown. */
	maps?: Maps;
	timeline: TimelineRow[];
	figures: Figure[];
	views: Views;
	corrections: Correction[];
	glossary: Term[];
	questions: Question<Words>[];
	/** What was published of the questions; absent before that. */
	lock?: Lock;
	/** Outlines by language, then by section; `opening` among them. */
	prose: Partial<Record<Locale, Record<string, Outline>>>;
	/** Hashes of every run of six words of the article, to keep its sentences out of ours. */
	fingerprint: Fingerprint;
}

/** Something wrong with content, in words an author can act on. */
export interface Problem {
	/** File, from the content folder on: `cross-border-airstrikes/facts.yaml`. */
	file: string;
	/** Where in the file: `3.statement.ur`, `p4`; empty for the file as a whole. */
	path: string;
	/** What is wrong. */
	what: string;
	/** What to do about it. */
	fix: string;
}

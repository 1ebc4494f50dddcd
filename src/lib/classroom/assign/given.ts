import type { KeyWords } from '../teacher/words.ts';
import type { Locale } from '#lib/locale/locales.ts';
import type messages from '#lib/locale/messages/en.json';
import type { PaperWords } from '#lib/paper/words.ts';

/** An explainer that an assignment can be made of. */
export interface Offered {
	id: string;
	/** Its title in each of its languages, the page's own first. */
	titles: Partial<Record<Locale, string>>;
	/** Addresses, from the page, of the practice page in each of its languages, beside which its questions stand. */
	practice: Partial<Record<Locale, string>>;
}

/** What the teacher's page says, ready in its language; `{places}` are filled by `fill`. */
export type AssignWords = Record<keyof (typeof messages)['assign']['ui'], string>;

/** All that the page gives to its script. */
export interface AssignGiven {
	locale: Locale;
	/** Names of the languages in themselves. */
	names: Record<Locale, string>;
	explainers: Offered[];
	words: AssignWords;
	/** The three steps of an empty desk. */
	steps: string[];
	key: KeyWords;
	/** Of the printed sheet and of the message to the class, which come in any language. */
	paper: Record<Locale, PaperWords>;
	/** Address of the Urdu font, from the page; left out where none is cut yet. */
	nastaliq?: string;
}

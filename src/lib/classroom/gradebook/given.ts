import type { Locale } from '#lib/locale/locales.ts';
import type messages from '#lib/locale/messages/en.json';
import type { Lock } from '#lib/questions/lock.ts';
import type { KeyWords } from '../teacher/words.ts';
import type { Told } from './misread-map.ts';

type Messages = (typeof messages)['gradebook'];

/** What the gradebook says, ready in the page's language; `{places}` are filled by `fill`. */
export type GradebookWords = { [Part in Exclude<keyof Messages, 'page'>]: Messages[Part] };

/** An explainer whose results can be opened here. Addresses are as seen from the gradebook. */
export interface Taught {
	id: string;
	title: string;
	/** Body paragraphs of its article. */
	paragraphs: number;
	/** Its opening page, in the page's language or in one that it has; sections and questions stand below it. */
	home: string;
	/** `Locks` of this explainer. */
	locks: string;
	sections: readonly { id: string; title: string }[];
}

/**
 * What answers are graded by whatever language they were given in, and where each fact stands. As with the practice of an
 * explainer, tabs of the version before fetch this file too: for one release every field keeps its name and meaning.
 */
export interface Locks {
	lock: Lock;
	facts: Readonly<Record<string, Told>>;
}

/** All that the page gives to its script. */
export interface GradebookGiven {
	locale: Locale;
	/** Names of the languages in themselves. */
	languages: Record<Locale, string>;
	explainers: readonly Taught[];
	/** Addresses of scripts that are fetched when they are asked for. */
	scripts: Readonly<Record<'camera' | 'spreadsheet', string>>;
	words: GradebookWords;
	/** Of the teacher's key. */
	key: KeyWords;
}

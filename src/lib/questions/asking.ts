import type { MapName } from '#lib/map/schema.ts';
import type { Confidence } from './confidence.ts';
import type { Grade, List, Remark } from './kind.ts';
import type { Question } from './kinds.ts';
import type { Response } from './response.ts';

/** What views of questions say, ready in the page's language; `{places}` are filled by `fill`. */
export const questionWords = [
	'right',
	'partly',
	'wrong',
	'overlooked',
	'points',
	'true',
	'false',
	'unsaid',
	'beyond',
	'check',
	'next',
	'finish',
	'retry',
	'hint',
	'hintTitle',
	'sureness',
	'sure',
	'think',
	'guess',
	'surely',
	'toSentence',
	'severalNote',
	'pick',
	'up',
	'down',
	'moved',
	'inOrder',
	'answer',
	'proof',
	'proven',
	'digits',
	'map',
	'mapNote',
	'noneChosen',
	'noNumber',
	'notOrdered',
	'rowsOpen',
	'noProof'
] as const;

export type QuestionWords = Record<(typeof questionWords)[number], string>;

/** What all questions of a page share. */
export interface Around {
	words: QuestionWords;
	/** Deciding statements by the number of their question. */
	sentences: Readonly<Record<number, Sentence>>;
	/** Names of places by their ids. */
	places: Readonly<Record<string, string>>;
	/** Where the places are drawn; left out where no map is. */
	map?: string;
	/** Maps to choose places on; without them there is the list. */
	maps?: Partial<Record<MapName, AskedMap>>;
}

/** A map to choose places on. */
export interface AskedMap {
	/** Address of its drawing, for `<use>`. */
	href: string;
	/** Address of the names on it. */
	names: string;
	viewBox: string;
	/** Where a finger finds a place, by its id, as SVG path. */
	targets: Readonly<Record<string, string>>;
}

/** What the view of a kind is given: the question, what stands in its fields, and what there is to say about it. */
export interface Asking<Kind, Given extends Response> {
	question: Kind;
	response: Given | null;
	/** Empty before the response is checked. */
	remarks: readonly Remark<string>[];
	/** Begins the names of its fields, so that two questions on a page stay apart. */
	name: string;
	/** Canonical positions of a list in the order in which it is shown. */
	arrange: (list: List['name']) => number[];
	around: Around;
	give: (response: unknown) => void;
	/** Tells a screen reader what has moved. */
	announce: (text: string) => void;
}

/** What of `Asking` is the same for every kind. */
export type AnyAsking = Pick<Asking<unknown, Response>, 'name' | 'remarks' | 'around'>;

/** The statement that decides a question, as it is shown with its feedback. */
export interface Sentence {
	/** Address of the mark of its standing. */
	mark: string;
	/** Standing, speaker and paragraph in words. */
	by: string;
	text: string;
	/** Where it stands in the prose; left out where no section tells it. */
	href?: string;
}

/** How far a question has come. */
export interface Progress {
	response: Response | null;
	confidence: Confidence | null;
	/** Hints taken. */
	hints: number;
	/** Checked as it stands. */
	settled: boolean;
	/** The last check, if there was one. */
	last: { grade: Grade } | null;
}

/** What a learner does with questions. What is left out is not offered: an assignment may do without. */
export interface Acts {
	give: (question: Question, response: unknown) => void;
	announce: (text: string) => void;
	rate?: (question: Question, confidence: Confidence) => void;
	hint?: (question: Question) => void;
	/** False where the response is not ready, which is not the same as wrong. */
	check?: (question: Question) => boolean;
	/** Without it a checked response stands. */
	retry?: (question: Question) => void;
}

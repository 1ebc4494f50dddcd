import type { Locale } from '#lib/locale/locales.ts';
import type { QrDrawing } from '#lib/ui/qr.ts';
import type { PaperQuestion } from './paper.ts';
import type { PaperWords } from './words.ts';

/** What a sheet says in one of its languages. */
export interface Side {
	locale: Locale;
	words: PaperWords;
	title: string;
	/** Title of the explainer, where the sheet has another title. */
	about: string;
	/** In words; empty where there is no due date. */
	due: string;
	/** In the order of the link. */
	questions: readonly PaperQuestion[];
}

/** A sheet in one language or in two, side by side. */
export interface Sheet {
	/** One or two, all with the same questions in the same order. */
	sides: readonly Side[];
	/** The side whose language the teacher reads: the key's. */
	own: Side;
	teacher: string;
	classLabel: string;
	/** What ties it to the link, as `4821-77`. */
	code: string;
	/** The link, drawn; left out where it is too long. */
	qr?: QrDrawing;
	withKey: boolean;
}

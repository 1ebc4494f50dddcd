import type { Locale } from '#lib/locale/locales.ts';
import type { Shape } from '../submission.ts';

/** A question that is no longer asked, as it was last published. */
export interface Withdrawn extends Shape {
	number: number;
	revision: number;
}

/** An explainer that assignments may be about. */
export interface Assignable {
	id: string;
	title: string;
	locales: readonly Locale[];
	/** Address of its questions in this language, seen from the page; those of another stand there in its folder. */
	questions: string;
	/** Seconds that each of its questions takes, at the place of the question's number. */
	seconds: readonly number[];
	/** Address of its opening. */
	opening: string;
	withdrawn: readonly Withdrawn[];
}

/** All that the page gives to its script. */
export interface Given {
	explainers: readonly Assignable[];
	/** Address of the script that draws QR codes, seen from the page. */
	qr: string;
}

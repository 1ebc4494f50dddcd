import { fill } from '#lib/locale/fill.ts';
import { isolate } from '#lib/locale/isolate.ts';
import type { PaperWords } from '#lib/paper/words.ts';

/** What a message to the class tells, in one language. */
export interface Told {
	/** The title, or that of the explainer. */
	title: string;
	classLabel: string;
	teacher: string;
	link: string;
	/** As `4821-77`; empty where the browser cannot tell it. */
	code: string;
	/** In words; left out where there is no due date. */
	due?: string;
}

/**
 * A message for WhatsApp or any other chat. The link stands in a line of its own, with nothing behind it that an app
 * could take for a part of it.
 */
export function messageOf(words: PaperWords, told: Told): string {
	const { title, classLabel, teacher, link, code, due } = told;
	const heading = classLabel || words.greeting;
	const parts = [
		heading,
		fill(words.please, { title }),
		link,
		code && fill(words.compare, { code: isolate(code) }),
		due && fill(words.due, { date: due }),
		words.sendBack,
		teacher
	];
	return parts.filter(Boolean).join('\n\n');
}

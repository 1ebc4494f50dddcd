import type { Locale } from '#lib/locale/locales.ts';
import { momentInWords } from '../due.ts';
import { inMinutes } from '../minutes.ts';
import { daysAhead } from './due.ts';
import type { Task } from './task.ts';
import type { Values } from './values.ts';

/**
 * What an assignment says of itself, and for each of its rules that it is so: `order class`. `now`: milliseconds since
 * 1970.
 */
export function taskValues(
	{ assignment, asked, explainer, title, fingerprint }: Task,
	locale: Locale,
	now: number
): Values {
	const due = (assignment.due ?? 0) * 60_000;
	const days = daysAhead(due, now);
	const count = asked.questions.length;
	const values: Values = { number: 1 };
	for (const [name, value] of Object.entries(assignment) as [string, string | number][]) {
		values[name] = value;
		values[`${name} ${value}`] = true;
	}
	return {
		...values,
		'language any': assignment.language === 'any' && explainer.locales.length > 1,
		title,
		explainer: explainer.title,
		opening: explainer.opening,
		fingerprint,
		count,
		minutes: inMinutes(
			asked.questions.reduce((sum, { number }) => sum + (explainer.seconds[number] ?? 0), 0)
		),
		left: asked.withdrawn.length,
		revised: asked.revised,
		due: due > 0 && momentInWords(due, locale),
		over: due < now,
		days: Math.abs(days),
		[`day ${Math.max(-2, Math.min(days, 2))}`]: true
	};
}

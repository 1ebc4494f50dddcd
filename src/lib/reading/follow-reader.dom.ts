import { openRecord } from '#lib/quiz/learner.dom.ts';
import { keepReading, type Place, readingIn } from '#lib/quiz/record.ts';
import { shownSection, topParagraph } from './place.dom.ts';
import { whenLeaving } from './when-leaving.dom.ts';

/** Remembers where in a section the reader is, and that its end was reached. */
export function followReader(): void {
	const shown = shownSection();
	if (!shown) return;
	const record = openRecord();
	const remember = (finished?: Place['finished']) => {
		const place = { paragraph: topParagraph(), finished };
		record.change((now) => keepReading(now, shown.explainer, shown.section, place));
	};

	remember();
	// Not again, once the reader has had it deleted.
	whenLeaving(() => readingIn(record.read(), shown.explainer, shown.section) && remember());

	const end = document.querySelector('.gaps');
	if (!end) return;
	new IntersectionObserver(([entry]) => {
		if (entry?.isIntersecting) remember(true);
	}).observe(end);
}

import { openRecord } from '#lib/quiz/learner.dom.ts';
import { wayThrough } from './way.ts';

/** Marks the sections that were read, and turns "start" into "continue where you stopped". */
export function showWay(): void {
	const explainer =
		document.querySelector<HTMLElement>('[data-explainer]')?.dataset.explainer ?? '';
	if (!explainer) return;
	const way = wayThrough(openRecord().read(), explainer);
	for (const section of way.read) {
		for (const step of document.querySelectorAll<HTMLElement>(`[data-step="${section}"]`))
			step.dataset.done = '';
	}
	const start = document.querySelector<HTMLAnchorElement>('#start');
	const { section, paragraph } = way.at ?? {};
	const there = section && document.querySelector<HTMLAnchorElement>(`[data-step="${section}"] a`);
	if (!start || !there) return;
	start.href = there.href + (paragraph ? `#${paragraph}` : '');
	const label = start.querySelector('span');
	if (label)
		label.textContent = `${start.dataset.continue}: ${there.dataset.title ?? there.textContent.trim()}`;
}

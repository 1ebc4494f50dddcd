import { openRecord } from '#lib/quiz/learner.dom.ts';
import { wayThrough } from './way.ts';

/**
 * Marks the sections that were read, and turns "start with part 1" into "continue with part 3": a number and not a title,
 * so that the button keeps its height and nothing below it moves.
 */
export function showWay(): void {
	const explainer =
		document.querySelector<HTMLElement>('[data-explainer]')?.dataset.explainer ?? '';
	if (!explainer) return;
	const way = wayThrough(openRecord().read(), explainer);
	// More than one list of a page may hold all parts; what is looked for is first found in the first of them.
	const steps = [...document.querySelectorAll<HTMLElement>('[data-step]')];
	for (const { dataset } of steps) if (way.read.includes(dataset.step!)) dataset.done = '';
	const start = document.querySelector<HTMLAnchorElement>('#start');
	const { section, paragraph } = way.at ?? {};
	const part = steps.findIndex(({ dataset }) => dataset.step === section);
	const there = steps[part]?.querySelector('a');
	if (!start || !there) return;
	start.href = there.href + (paragraph ? `#${paragraph}` : '');
	start.querySelector('span')!.textContent = start.dataset.continue!.replace('#', `${part + 1}`);
}

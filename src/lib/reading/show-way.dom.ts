import { openRecord } from '#lib/quiz/learner.dom.ts';
import { wayThrough } from './way.ts';

/**
 * Marks the sections that were read, and turns "start with part 1" into "continue with part 3": a number and not a title,
 * so that the button keeps its height and nothing below it moves.
 */
export function showWay(): void {
	const explainer = document.querySelector<HTMLElement>('[data-explainer]')?.dataset.explainer;
	if (!explainer) return;
	const { read, at } = wayThrough(openRecord().read(), explainer);
	// More than one list of a page may hold all parts; what is looked for is first found in the first of them.
	const steps = [...document.querySelectorAll<HTMLElement>('[data-step]')];
	const isRead = ({ dataset }: HTMLElement) => read.includes(dataset.step!);
	for (const step of steps) if (isRead(step)) step.dataset.done = '';
	const start = document.querySelector<HTMLAnchorElement>('#start');
	const unread = steps.findIndex((step) => !isRead(step));
	// What was read to its end is done; who has read everything reads some of it again.
	const goesOn = unread >= 0 && read.includes(at?.section ?? '');
	const part = goesOn ? unread : steps.findIndex(({ dataset }) => dataset.step === at?.section);
	const there = steps[part]?.querySelector('a');
	if (!start || !there) return;
	start.href = there.href + (at?.paragraph && !goesOn ? `#${at.paragraph}` : '');
	start.querySelector('span')!.textContent = start.dataset.continue!.replace('#', `${part + 1}`);
}

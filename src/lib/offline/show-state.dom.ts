import { fill } from '#lib/locale/fill.ts';
import { element } from '#lib/ui/element.dom.ts';
import { percent } from './news.ts';
import type { State } from './register.dom.ts';
import { wordsOf } from './words.ts';

/**
 * A quiet line that says how far saving is, until all is deleted. Only its end is announced: every step would talk over
 * the page.
 */
export function stateLine(): { line: HTMLElement; show: (state: State) => void } {
	const words = wordsOf(document.documentElement.lang);
	const progress = element('span');
	const end = element('span', { role: 'status' });
	const line = element('p', {}, progress, end);
	addEventListener('forgotten', () => line.remove());

	const show = (state: State) => {
		const underway = typeof state === 'object';
		progress.textContent = underway
			? fill(words.saving, { percent: percent(state.saving.done, state.saving.total) })
			: '';
		end.textContent = underway ? '' : words[state];
		line.dataset.state = underway ? 'saving' : state;
	};
	return { line, show };
}

import { keep, readKept } from '#lib/storage/kept.ts';
import { type Display, parseDisplay, type Setting } from './choices.ts';

/** Ticks the radios of the display panel as last chosen, and keeps what is chosen from now on. */
export function keepDisplay(): void {
	const root = document.documentElement;
	const read = (): Display => parseDisplay(readKept('display'));
	const display = read();
	for (const input of document.querySelectorAll<HTMLInputElement>('#display input')) {
		const setting = input.name.slice('display-'.length) as Setting;
		if (display[setting] === input.value) input.checked = true;
		input.addEventListener('change', () => {
			root.dataset[setting] = input.value;
			// Another tab may have chosen something meanwhile.
			keep('display', { ...read(), [setting]: input.value });
		});
	}
}

import { keep, readKept } from '#lib/storage/kept.ts';
import { type Display, parseDisplay, type Setting } from './choices.ts';

/** Ticks the radios of the display panel as last chosen, and keeps what is chosen from now on. */
export function keepDisplay(): void {
	const root = document.documentElement;
	let display: Display = parseDisplay(readKept('display'));
	for (const input of document.querySelectorAll<HTMLInputElement>('#display input')) {
		const setting = input.name.slice('display-'.length) as Setting;
		if (display[setting] === input.value) input.checked = true;
		input.addEventListener('change', () => {
			display = { ...display, [setting]: input.value };
			root.dataset[setting] = input.value;
			keep('display', display);
		});
	}
}

import { saveToo } from './register.dom.ts';

/** Letters that Urdu is written with, among others. */
const urdu = /[\u0620-\u06d3]/;

/**
 * Saves the whole Urdu alphabet once somebody types Urdu: the page's own font holds the letters of the page's own words,
 * and a name has to look the same tomorrow, without a network.
 */
export function saveAlphabet(): void {
	const look = ({ target }: Event) => {
		const { className, value } = target as HTMLInputElement;
		if (!/\btyped\b/.test(className) || !urdu.test(value)) return;
		removeEventListener('input', look);
		saveToo('alphabet');
	};
	addEventListener('input', look);
}

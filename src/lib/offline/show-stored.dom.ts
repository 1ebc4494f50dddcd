import { fill } from '#lib/locale/fill.ts';
import { readStored } from '#lib/storage/promise.ts';
import { wordsOf } from './words.ts';

/** Says how much is stored, and says it anew once it has been deleted. */
export function showStored(): void {
	const show = () => void sayStored();
	show();
	addEventListener('forgotten', show);
}

/** Says on the page about the site how much is stored, and whether the browser has promised to keep it. */
async function sayStored(): Promise<void> {
	const place = document.querySelector('#stored');
	if (!place) return;
	const words = wordsOf(document.documentElement.lang);
	const { bytes, promised } = await readStored();
	const size = bytes === undefined ? [] : [fill(words.stored, { size: Math.ceil(bytes / 1024) })];
	const promise = promised === undefined ? [] : [promised ? words.promised : words.unpromised];
	place.textContent = [...size, ...promise].join(' ');
}

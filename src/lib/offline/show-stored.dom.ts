import { readStored } from '#lib/storage/promise.ts';
import { fill, wordsOf } from './words.ts';

/** Says on the page about the site how much is stored, and whether the browser has promised to keep it. */
export async function showStored(): Promise<void> {
	const place = document.querySelector('#stored');
	if (!place) return;
	const words = wordsOf(document.documentElement.lang);
	const { bytes, promised } = await readStored();
	const size = bytes === undefined ? [] : [fill(words.stored, Math.ceil(bytes / 1024))];
	const promise = promised === undefined ? [] : [promised ? words.promised : words.unpromised];
	place.textContent = [...size, ...promise].join(' ');
}

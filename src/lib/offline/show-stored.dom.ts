import { fill } from '#lib/locale/fill.ts';
import { readStored } from '#lib/storage/promise.ts';
import { wordsOf } from './words.ts';

/** Says on the page about the site how much is stored, until it is deleted, and whether the browser has promised to keep it. */
export async function showStored(): Promise<void> {
	const place = document.querySelector('#stored');
	if (!place) return;
	// Asked again, a browser counts for a while what it has not cleared away yet.
	addEventListener('forgotten', () => place.remove());
	const words = wordsOf(document.documentElement.lang);
	const { bytes, promised } = await readStored();
	const size = bytes === undefined ? [] : [fill(words.stored, { size: Math.ceil(bytes / 1024) })];
	const promise = promised === undefined ? [] : [promised ? words.promised : words.unpromised];
	place.textContent = [...size, ...promise].join(' ');
}

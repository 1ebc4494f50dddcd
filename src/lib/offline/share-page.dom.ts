import { fill } from '#lib/locale/fill.ts';
import { copyText } from '#lib/ui/copy-text.dom.ts';
import { wordsOf } from './words.ts';

/** Hands this page's address to the system's share sheet, or copies it where there is none, and says what came of it. */
export function sharePage(button: HTMLButtonElement, status: HTMLElement): void {
	const words = wordsOf(document.documentElement.lang);
	button.addEventListener('click', () => {
		const { share } = navigator as Partial<Navigator>;
		const page = { title: document.title, url: location.href };
		const copy = async () => {
			const copied = await copyText(page.url);
			status.textContent = copied ? words.copied : fill(words.uncopied, { link: page.url });
		};
		if (!share) return void copy();
		share.call(navigator, page).catch((error: unknown) => {
			// Closing the sheet without choosing is an answer, too. Anything else is a sheet that never came.
			if ((error as Error).name !== 'AbortError') void copy();
		});
	});
}

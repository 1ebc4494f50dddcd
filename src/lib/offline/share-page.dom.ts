import { fill } from '#lib/locale/fill.ts';
import { copyText } from '#lib/ui/copy-text.dom.ts';
import { wordsOf } from './words.ts';

/** Hands this page's address to the system's share sheet, or copies it where there is none, and says what came of it. */
export function sharePage(button: HTMLButtonElement, status: HTMLElement): void {
	const words = wordsOf(document.documentElement.lang);
	button.addEventListener('click', () => {
		const { share } = navigator as Partial<Navigator>;
		const page = { title: document.title, url: location.href };
		// Closing the sheet without choosing is an answer, too.
		if (share) return void share.call(navigator, page).catch(() => undefined);
		void copyText(page.url).then((copied) => {
			status.textContent = copied ? words.copied : fill(words.uncopied, { link: page.url });
		});
	});
}

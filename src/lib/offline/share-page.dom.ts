import { fill } from '#lib/locale/fill.ts';
import { wordsOf } from './words.ts';

/** Hands this page's address to the system's share sheet, or copies it where there is none, and says what came of it. */
export function sharePage(button: HTMLButtonElement, status: HTMLElement): void {
	const words = wordsOf(document.documentElement.lang);
	button.addEventListener('click', () => {
		const { share } = navigator as Partial<Navigator>;
		const page = { title: document.title, url: location.href };
		// Closing the sheet without choosing is an answer, too.
		if (share) return void share.call(navigator, page).catch(() => undefined);
		void copy(page.url).then((copied) => {
			status.textContent = copied ? words.copied : fill(words.uncopied, { link: page.url });
		});
	});
}

/** Copies a text; false where the browser does not let pages copy, as on plain http. */
async function copy(text: string): Promise<boolean> {
	const { clipboard } = navigator as Partial<Navigator>;
	if (!clipboard) return false;
	return clipboard.writeText(text).then(
		() => true,
		() => false
	);
}

import { keep, readKept } from '#lib/storage/kept.ts';
import { element } from '#lib/ui/element.dom.ts';
import { installOffer } from './offer-install.dom.ts';
import { registered, saveSite } from './register.dom.ts';
import { sharePage } from './share-page.dom.ts';
import { stateLine } from './show-state.dom.ts';
import { showUpdate } from './show-update.dom.ts';
import { wordsOf } from './words.ts';

/** Puts the row for sharing, installing and being offline at the end of the page, and starts saving the site. */
export function addTools(): void {
	const words = wordsOf(document.documentElement.lang);
	const share = element('button', { type: 'button', textContent: words.share });
	const install = installOffer(words.install);
	const said = element('span', { role: 'status' });
	const { line, show } = stateLine();
	const row = element('div', { className: 'offline' }, share, install, said, line);
	sharePage(share, said);
	document.querySelector('footer')?.append(row);

	const save = () => saveSite({ onState: show, onUpdate: showUpdate });
	void mayFetch().then((may) => {
		if (may) save();
		else line.before(question(save));
	});
}

/** Whether the site may be fetched without asking: not from somebody who counts bytes, until it was asked once. */
async function mayFetch(): Promise<boolean> {
	const { connection } = navigator as { connection?: { saveData?: boolean } };
	if (!connection?.saveData || readKept('offline')) return true;
	return (await registered()) !== undefined;
}

/** The question to somebody who counts bytes. */
function question(save: () => void): HTMLElement {
	const words = wordsOf(document.documentElement.lang);
	const ask = element('button', { type: 'button', textContent: words.ask });
	ask.addEventListener('click', () => {
		keep('offline', true);
		ask.remove();
		save();
	});
	return ask;
}

import { element } from '#lib/ui/element.dom.ts';
import { siteRoot } from '#lib/ui/site-root.dom.ts';

/** The browser's offer to install, as Chromium has it. */
interface InstallOffer extends Event {
	prompt: () => Promise<unknown>;
}

/**
 * The way to put Fahm among the apps: a button for as long as the browser offers that, and a link to how it is done by
 * hand in a browser that never does. Hidden in the installed app.
 */
export function installOffer(words: string): HTMLElement {
	if ('onbeforeinstallprompt' in window) return installButton(words);
	const { href } = new URL(`${document.documentElement.lang}/about/#offline`, siteRoot());
	const hidden = matchMedia('(display-mode: standalone)').matches;
	return element('a', { href, textContent: words, hidden });
}

function installButton(words: string): HTMLElement {
	const button = element('button', { type: 'button', textContent: words });
	const show = () => {
		button.hidden = !window.installOffer;
	};
	button.addEventListener('click', () => {
		const offer = window.installOffer as InstallOffer | undefined;
		window.installOffer = undefined;
		show();
		// It may be used once. The browser makes another when it is declined.
		void offer?.prompt().catch(() => undefined);
	});
	addEventListener('installoffer', show);
	addEventListener('appinstalled', () => {
		window.installOffer = undefined;
		show();
	});
	show();
	return button;
}

/** The browser's offer to install, as Chromium has it. */
interface InstallOffer extends Event {
	prompt: () => Promise<unknown>;
}

/** Shows the button for as long as the browser offers to install the site, and lets it ask when pressed. */
export function offerInstall(button: HTMLButtonElement): void {
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
}

/** Switching language keeps what stands behind the # of the address: which assignment is open, which part is practised. */
export function keepAddressAcrossLanguages(): void {
	for (const link of document.querySelectorAll<HTMLAnchorElement>('[data-language]')) {
		link.addEventListener('click', () => {
			link.hash = location.hash;
		});
	}
}

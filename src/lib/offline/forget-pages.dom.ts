import { ownCaches } from './cache-names.ts';
import { registered } from './register.dom.ts';
import { showStored } from './show-stored.dom.ts';
import { siteRoot } from '#lib/ui/site-root.dom.ts';

/** Deletes the saved pages, too, when everything on this device is to be deleted. The next visit saves them again. */
export function forgetPages(): void {
	document.querySelector('#forget-all')?.addEventListener('click', () => void forget());
}

async function forget(): Promise<void> {
	try {
		await (await registered())?.unregister();
		const ours = ownCaches(await caches.keys(), siteRoot().pathname.replace(/\/$/, ''));
		await Promise.all(ours.map((name) => caches.delete(name)));
	} catch {
		// Caches are refused, so there is nothing in them.
	}
	await showStored();
}

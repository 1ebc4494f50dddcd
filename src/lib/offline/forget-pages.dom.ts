import { ownCaches } from './cache-names.ts';
import { registered } from './register.dom.ts';
import { siteRoot } from '#lib/ui/site-root.dom.ts';

/** Deletes the saved pages and the worker that saved them. The next visit saves them again. */
export async function forgetPages(): Promise<void> {
	try {
		await (await registered())?.unregister();
		const ours = ownCaches(await caches.keys(), siteRoot().pathname.replace(/\/$/, ''));
		await Promise.all(ours.map((name) => caches.delete(name)));
	} catch {
		// Caches are refused, so there is nothing in them.
	}
}

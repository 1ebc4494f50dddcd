/*
 * A service worker that takes the site's worker out of service. Should a published worker ever do harm, publish this file
 * in its place, as `npm run kill-switch` puts it there: within one visit it deletes the saved pages and itself, and every
 * page comes from the host again. What readers keep, answers and places, stays. Open pages are not reloaded: somebody may be in a quiz.
 */

/** @typedef {{ waitUntil: (work: Promise<unknown>) => void }} Extendable */
/** @typedef {{ registration: ServiceWorkerRegistration, skipWaiting: () => Promise<void> }} Running */
/** @typedef {{ addEventListener: (name: string, does: (event: Extendable) => void) => void }} Told */

const worker = /** @type {Running & Told} */ (/** @type {unknown} */ (self));
const base = self.location.pathname.replace(/\/[^/]*$/, '');

worker.addEventListener('install', (event) => event.waitUntil(worker.skipWaiting()));
worker.addEventListener('activate', (event) => event.waitUntil(leave()));

async function leave() {
	const names = await caches.keys().catch(() => []);
	const ours = names.filter((name) => name.startsWith(`fahm:${base}:`));
	await Promise.allSettled(ours.map((name) => caches.delete(name)));
	await worker.registration.unregister();
}

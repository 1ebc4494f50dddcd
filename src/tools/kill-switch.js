/*
 * A service worker that takes the site's worker out of service. Should a published worker ever do harm, publish this file
 * in its place, as `service-worker.js`: within one visit it deletes the saved pages and itself, and every page comes from
 * the host again. What readers keep, answers and places, stays. Open pages are not reloaded: somebody may be in a quiz.
 */
const base = self.location.pathname.replace(/\/[^/]*$/, '');

self.addEventListener('install', () => self.skipWaiting());

self.addEventListener('activate', (event) => event.waitUntil(leave()));

async function leave() {
	const names = await caches.keys().catch(() => []);
	const ours = names.filter((name) => name.startsWith(`fahm:${base}:`));
	await Promise.allSettled(ours.map((name) => caches.delete(name)));
	await self.registration.unregister();
}

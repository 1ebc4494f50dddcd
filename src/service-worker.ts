/// <reference no-default-lib="true" />
/// <reference lib="esnext" />
/// <reference lib="webworker" />
import { base, build, files, prerendered, version } from '$service-worker';
import { answer } from '#lib/offline/answer.ts';
import { cacheOf, leftCaches, previousCache } from '#lib/offline/cache-names.ts';
import type { News, Wish } from '#lib/offline/news.ts';
import { NotThisVersion, save } from '#lib/offline/save.ts';
import { isHashed, savedFiles } from '#lib/offline/saved-files.ts';
import { isOurs } from '#lib/offline/wanted.ts';

/*
 * Pages register this after their first paint, so installing is saving: it succeeds with the last file or not at all,
 * and until then the version before answers. A new version waits until nobody reads, or until a reader takes it.
 */

const worker = globalThis as unknown as ServiceWorkerGlobalScope;
const urls = savedFiles({ base, build, files, prerendered });
const saved = new Set(urls);
const name = cacheOf(base, version);

worker.addEventListener('install', (event) => {
	event.waitUntil(saveAll(worker.registration.active !== null));
});

worker.addEventListener('activate', (event) => {
	// What cannot be tidied up now is tidied up by the next version.
	event.waitUntil(keepPrevious().finally(() => worker.clients.claim()));
});

worker.addEventListener('message', (event) => {
	const wish = event.data as Wish;
	if (wish === 'take over') event.waitUntil(worker.skipWaiting());
	if (wish === 'save') event.waitUntil(saveAgain().catch(() => undefined));
});

worker.addEventListener('fetch', (event) => {
	const { request } = event;
	if (!isOurs(request, worker.location.origin, base)) return;
	event.respondWith(answer(request, { base, saved, look, ask: (asked) => fetch(asked) }));
});

/** Saves what is not saved yet, and tells pages how far it is. Rejects when something is missing in the end. */
async function saveAll(again: boolean): Promise<void> {
	try {
		const left = leftCaches(await caches.keys(), base, version);
		await save({
			urls,
			into: await caches.open(name),
			earlier: await Promise.all(left.map((other) => caches.open(other))),
			ask: (url) => fetch(url, { cache: isHashed(url) ? 'default' : 'no-cache' }),
			isCurrent,
			onProgress: (done) => void tell({ saving: { done, total: urls.length }, again })
		});
		await tell({ saved: true, again });
	} catch (error) {
		if (error instanceof NotThisVersion) await caches.delete(name);
		await tell({ saved: false, again });
		throw error;
	}
}

/** A browser may delete caches and leave the worker: then the next visit saves again. */
async function saveAgain(): Promise<void> {
	const requests = await caches.open(name).then((cache) => cache.keys());
	const there = new Set(requests.map(({ url }) => new URL(url).pathname));
	if (urls.every((url) => there.has(url))) await tell({ saved: true, again: false });
	else await saveAll(false);
}

/** Whether the host still has the version that this worker belongs to. */
async function isCurrent(): Promise<boolean> {
	const response = await fetch(`${base}/_app/version.json`, { cache: 'no-store' });
	const { version: current } = (await response.json().catch(() => ({}))) as { version?: string };
	return current === version;
}

/** Tidies up: of versions before stays, for one release, what their open pages may still ask for. */
async function keepPrevious(): Promise<void> {
	await caches.delete(previousCache(base));
	const left = leftCaches(await caches.keys(), base, version);
	if (left.length === 0) return;
	const previous = await caches.open(previousCache(base));
	for (const other of left) {
		const cache = await caches.open(other);
		for (const request of await cache.keys()) {
			const response = isHashed(request.url) && (await cache.match(request));
			if (response) await previous.put(request, response);
		}
		await caches.delete(other);
	}
}

/** The saved file of an address, of this version or else of the one before. */
async function look(path: string): Promise<Response | undefined> {
	try {
		const cache = await caches.open(name);
		return (await cache.match(path, { ignoreVary: true })) ?? (await lookBehind(path));
	} catch {
		// The browser refuses caches: the network has what they lack.
		return undefined;
	}
}

async function lookBehind(path: string): Promise<Response | undefined> {
	if (!isHashed(path) || !(await caches.has(previousCache(base)))) return undefined;
	return (await caches.open(previousCache(base))).match(path, { ignoreVary: true });
}

/** Tells every open page of this site. */
async function tell(news: News): Promise<void> {
	const pages = await worker.clients.matchAll({ includeUncontrolled: true, type: 'window' });
	for (const page of pages)
		if (page.url.startsWith(worker.registration.scope)) page.postMessage(news);
}

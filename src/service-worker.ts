/// <reference no-default-lib="true" />
/// <reference lib="esnext" />
/// <reference lib="webworker" />
import { base, version } from '$service-worker';
import { answer } from '#lib/offline/answer.ts';
import { cacheOf, leftCaches, ownCaches, previousCache } from '#lib/offline/cache-names.ts';
import { filesFor, type Group, groupOf, groupsFor, isWhole } from '#lib/offline/groups.ts';
import { type News, parseWish } from '#lib/offline/news.ts';
import { save } from '#lib/offline/save.ts';
import { isHashed, readSaved } from '#lib/offline/saved-files.ts';
import { sumOf } from '#lib/offline/sum.ts';
import { isOurs } from '#lib/offline/wanted.ts';

/*
 * Pages register this after their first paint, so installing is saving: it succeeds with the last file or not at all,
 * and until then the version before answers. A new version waits until nobody reads, or until a reader takes it.
 * What only some devices need is saved there alone, once a page is open that needs it; installing includes it there.
 */

const worker = globalThis as unknown as ServiceWorkerGlobalScope;
/** Written in once the site is built, by `tools/saved-list.js`. */
const sums = readSaved('%saved%', base);
const urls = [...sums.keys()];
const known = new Set(urls);
const name = cacheOf(base, version);

worker.addEventListener('install', (event) => {
	event.waitUntil(saveAll(worker.registration.active !== null));
});

worker.addEventListener('activate', (event) => {
	// What cannot be tidied up now is tidied up by the next version.
	event.waitUntil(keepPrevious().finally(() => worker.clients.claim()));
});

worker.addEventListener('message', (event) => {
	const wish = parseWish(event.data);
	if (wish === 'take over') event.waitUntil(worker.skipWaiting());
	else if (wish) event.waitUntil(saveAgain(wish === 'save' ? [] : [wish.save]));
});

worker.addEventListener('fetch', (event) => {
	const { request } = event;
	if (!isOurs(request, worker.location.origin, base)) return;
	event.respondWith(answer(request, { base, saved: known, look, ask: (asked) => fetch(asked) }));
});

let underway: Promise<unknown> = Promise.resolve();

/**
 * Saves what is missing: a browser may delete caches and leave the worker, and a device may come to need another group.
 * One page's wish after the other, so that twenty tabs fetch nothing twice.
 */
function saveAgain(asked: readonly Group[]): Promise<unknown> {
	// Pages are told when it fails, and the next one to open asks again.
	underway = underway.then(() => saveAll(false, asked)).catch(() => undefined);
	return underway;
}

/**
 * Saves all of this version that this device needs and does not have, and tells pages how far it is. Rejects when
 * something is missing in the end.
 */
async function saveAll(again: boolean, asked: readonly Group[] = []): Promise<void> {
	try {
		const needed = filesFor(urls, base, await usedGroups(asked));
		const before = await pathsIn(name);
		if (needed.some((url) => !before.has(url))) await saveFiles(needed, before, again);
	} finally {
		// Where caches are refused there is nothing in them.
		const after = await pathsIn(name).catch(() => new Set<string>());
		await tell((path) => ({ saved: isWhole({ base, urls }, after, path), again }));
	}
}

async function saveFiles(
	needed: readonly string[],
	before: ReadonlySet<string>,
	again: boolean
): Promise<void> {
	const into = await caches.open(name);
	const others = ownCaches(await caches.keys(), base).filter((other) => other !== name);
	const saving = (done: number): News => ({ saving: { done, total: needed.length }, again });
	await save({
		urls: needed,
		into,
		earlier: await Promise.all(others.map((other) => caches.open(other))),
		ask: (url) => fetch(url, { cache: isHashed(url) ? 'default' : 'no-cache' }),
		isBuilt: async (url, response) => (await sumOf(response)) === sums.get(url),
		// A page that lacks nothing has nothing to wait for.
		onProgress: (done) =>
			void tell((path) => (isWhole({ base, urls }, before, path) ? undefined : saving(done)))
	});
	// A version that moved in meanwhile has deleted this cache, half filled, and what came after that went nowhere.
	const after = await pathsIn(name);
	if (needed.some((url) => !after.has(url))) throw new Error(`${name} was deleted`);
}

/** Groups whose pages are open, or of which this device has something, of whatever version. */
async function usedGroups(asked: readonly Group[]): Promise<ReadonlySet<Group>> {
	const kept = await Promise.all(ownCaches(await caches.keys(), base).map(pathsIn));
	const open = (await openPages()).map(({ url }) => new URL(url).pathname);
	const paths = [...kept.flatMap((some) => [...some]), ...open];
	return groupsFor(
		paths.map((path) => path.slice(base.length)),
		asked
	);
}

/** Addresses that a cache holds, beginning with the base. */
async function pathsIn(cache: string): Promise<ReadonlySet<string>> {
	const requests = await (await caches.open(cache)).keys();
	return new Set(requests.map(({ url }) => new URL(url).pathname));
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
		// A group of which something is missing is answered as if nothing were there: a page without its script is none.
		const inGroup = groupOf(path.slice(base.length)) !== undefined;
		if (inGroup && !isWhole({ base, urls }, await pathsIn(name), path.slice(base.length)))
			return await lookBehind(path);
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

/** Tells every open page of this site what there is to tell a page at its path. */
async function tell(newsFor: (path: string) => News | undefined): Promise<void> {
	for (const page of await openPages()) {
		const news = newsFor(new URL(page.url).pathname.slice(base.length));
		if (news) page.postMessage(news);
	}
}

/** Pages of this site that are open, whether this worker answers them or none. */
async function openPages(): Promise<readonly WindowClient[]> {
	const pages = await worker.clients.matchAll({ includeUncontrolled: true, type: 'window' });
	return pages.filter(({ url }) => url.startsWith(worker.registration.scope));
}

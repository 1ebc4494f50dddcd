import type { Browser, Page } from '@playwright/test';
import { built, nextVersion, withoutWorker, withWorker } from './builds.ts';
import { type Fault, gone, type Host } from './host.ts';
import {
	cachesOf,
	expect,
	expectFailed,
	expectReady,
	isControlled,
	open,
	test,
	visit,
	workerSettled
} from './offline.ts';
import { savedPagesIn, say, sectionsIn } from './site.ts';
import { endOfUpdate, offerOn, take } from './updates.ts';

/** Whether the host is asked for something while the site is saved: anything after the worker's own script. */
const isSaving = (host: Host) => host.requests.slice(0, -1).includes('/service-worker.js');

/** What the host has been asked for while the site was saved, each once. */
const askedWhileSaving = ({ requests }: Host) => [
	...new Set(requests.slice(requests.lastIndexOf('/service-worker.js') + 1))
];

/** What a first visit to a page asks for while the site is saved, on a device of its own. */
async function askedOnVisit(browser: Browser, host: Host, path: string): Promise<string[]> {
	const device = await browser.newContext();
	host.requests.length = 0;
	await visit(await device.newPage(), host.url + path);
	await device.close();
	return askedWhileSaving(host);
}

/** Files under way at once: those that were answered last may not be kept yet. */
const lanes = 4;

/** Has the host go away while the site is saved, after so many answers. */
function goneAfter(host: Host, answers: number): void {
	let left = answers;
	host.requests.length = 0;
	host.fault = () => (isSaving(host) && left-- <= 0 ? 'silent' : undefined);
}

/** Has the host answer again, and listens from now on. */
function backAgain(host: Host): void {
	host.requests.length = 0;
	host.fault = () => undefined;
}

/** Files that this device has of a version, as far as their names tell; of any, if it is not said which. */
const keptOf = (page: Page, version = '') =>
	page.evaluate(async (end) => {
		const names = (await caches.keys()).filter((name) => name.endsWith(end));
		const kept = names.map(async (name) => (await caches.open(name)).keys());
		return (await Promise.all(kept)).flat().map(({ url }) => new URL(url).pathname);
	}, version);

/** Opens every page without a network. */
async function readsAll(page: Page, host: Host): Promise<void> {
	host.fault = gone;
	for (const path of savedPagesIn('en')) expect(await open(page, host.url + path)).toBe(200);
}

/** Whether a worker has moved in. Runs in the page. */
const hasWorker = async () => Boolean((await navigator.serviceWorker.getRegistration())?.active);

test.describe('saving that is broken off', () => {
	for (const share of [0.1, 0.5, 0.9])
		test(`at ${share * 100} % leaves the site as it was, and goes on from there the next time`, async ({
			page,
			browser,
			stand
		}) => {
			const host = await stand();
			const files = await askedOnVisit(browser, host, 'en/');
			const answers = Math.round(files.length * share);
			goneAfter(host, answers);
			await page.goto(`${host.url}en/`);
			await expectFailed(page);
			expect(await isControlled(page)).toBe(false);
			const kept = await keptOf(page);
			expect(kept.length).toBeGreaterThan(answers - lanes);

			backAgain(host);
			expect(await open(page, `${host.url}en/about/`)).toBe(200);
			await expectReady(page);
			expect(askedWhileSaving(host).filter((path) => kept.includes(path))).toEqual([]);
			await readsAll(page, host);
		});

	test('at 50 % of a new version leaves the old one in its place, and goes on from there', async ({
		page,
		browser,
		stand
	}) => {
		const host = await stand();
		const device = await browser.newContext();
		const other = await device.newPage();
		for (const reader of [page, other]) await visit(reader, `${host.url}en/`);
		await host.deploy(await nextVersion());
		host.requests.length = 0;
		expect(await other.evaluate(endOfUpdate)).toBe('installed');
		await device.close();
		const answers = Math.round(askedWhileSaving(host).length / 2);

		goneAfter(host, answers);
		expect(await page.evaluate(endOfUpdate)).toBe('redundant');
		const kept = await keptOf(page, 'next-version');
		expect(kept.length).toBeGreaterThan(answers - lanes);
		await readsAll(page, host);
		await page.goto(`${host.url}en/`);
		await expect(page.locator('main')).not.toHaveAttribute('data-version');

		backAgain(host);
		expect(await page.evaluate(endOfUpdate)).toBe('installed');
		expect(askedWhileSaving(host).filter((path) => kept.includes(path))).toEqual([]);
		await expect(offerOn(page)).toBeVisible();
		await take(page);
		await expect(page.locator('main')).toHaveAttribute('data-version', 'next-version');
		await readsAll(page, host);
	});
});

test.describe('a file that does not come', () => {
	const faults: [string, RegExp, Fault][] = [
		['a page', /^\/ur\/about\/$/, 404],
		['the page for what is lost', /^\/404\.html$/, 500],
		['a font', /^\/fonts\/.*woff2$/, 'broken off'],
		['a page, half', /^\/en\/about\/$/, 'broken off'],
		['a script', /\/islands\/quiz\./, 'silent']
	];
	for (const [what, path, fault] of faults)
		test(`${what}, ${fault}: nothing is saved by halves`, async ({ page, stand }) => {
			const host = await stand();
			host.fault = (asked) => (path.test(asked) ? fault : undefined);
			await page.goto(`${host.url}en/`);
			await expectFailed(page);
			expect(await isControlled(page)).toBe(false);
			// Read as ever, and once the file is there, saved.
			expect(await open(page, `${host.url}en/`)).toBe(200);
			await expect(page.locator('h1')).toBeVisible();
			host.fault = () => undefined;
			await page.reload();
			await expectReady(page);
		});
});

test('any one file that does not come, or that is another, keeps the whole site from being saved', async ({
	browser,
	stand
}) => {
	test.slow();
	const host = await stand();
	// What the page itself has loaded under a hashed name is not fetched a second time.
	const files = await askedOnVisit(browser, host, 'en/');
	expect(files.length).toBeGreaterThan(savedPagesIn('en').length * 2);
	const faults: Fault[] = [404, 500, 'silent', 'broken off', 'sign-in page'];
	for (const [at, file] of files.entries()) {
		host.requests.length = 0;
		host.fault = (path) =>
			path === file && isSaving(host) ? faults[at % faults.length] : undefined;
		const device = await browser.newContext();
		const reader = await device.newPage();
		await reader.goto(`${host.url}en/`);
		await expectFailed(reader);
		expect(await reader.evaluate(hasWorker), file).toBe(false);
		await device.close();
	}
});

test.describe('somebody else’s answers', () => {
	/** Saves the site with the right host at the other end, and reads what was saved. */
	async function readsOwn(page: Page, host: Host): Promise<void> {
		backAgain(host);
		await page.reload();
		await expectReady(page);
		host.fault = gone;
		for (const path of savedPagesIn('en')) {
			expect(await open(page, host.url + path)).toBe(200);
			await expect(page.locator('h1').first()).not.toHaveText('Sign in');
			await expect(page.locator('main')).not.toHaveAttribute('data-version');
		}
	}

	for (const first of [1, 20])
		test(`are not taken for pages, from answer ${first} on`, async ({ page, stand }) => {
			const host = await stand();
			let answers = 0;
			host.fault = () => (isSaving(host) && ++answers >= first ? 'sign-in page' : undefined);
			await page.goto(`${host.url}en/`);
			await expectFailed(page);
			await readsOwn(page, host);
		});

	test('are not taken for pages when the line is lost after one of them', async ({
		page,
		stand
	}) => {
		const host = await stand();
		let isForeign = false;
		host.fault = (path) => {
			if (!isSaving(host)) return undefined;
			if (isForeign) return 'silent';
			isForeign = path === '/en/about/';
			return isForeign ? 'sign-in page' : undefined;
		};
		await page.goto(`${host.url}en/`);
		await expectFailed(page);
		await readsOwn(page, host);
	});

	test('of a version that came while the site was saved, and went again, are not taken for its own', async ({
		page,
		stand
	}) => {
		const host = await stand();
		const next = await nextVersion();
		let isNext = false;
		host.fault = (path) => {
			if (!isSaving(host)) return undefined;
			if (isNext) return 'silent';
			isNext = path === '/en/';
			return isNext ? host.deploy(next).then(() => undefined) : undefined;
		};
		await page.goto(`${host.url}en/about/`);
		await expectFailed(page);
		await host.deploy(built);
		await readsOwn(page, host);
	});
});

test.describe('a worker that fails', () => {
	const faults = {
		'while it is read': 'throw new Error("fault");',
		'while it installs':
			'addEventListener("install", (event) => event.waitUntil(Promise.reject(new Error("fault"))));',
		'while it moves in':
			'addEventListener("activate", (event) => event.waitUntil(Promise.reject(new Error("fault"))));',
		'at every request':
			'addEventListener("activate", () => { caches.open = () => Promise.reject(new Error("fault")); });',
		'for want of room':
			'Cache.prototype.put = () => Promise.reject(new DOMException("full", "QuotaExceededError"));',
		'for want of caches':
			'Object.defineProperty(self, "caches", { get() { throw new DOMException("no", "SecurityError"); } });'
	};
	for (const [when, code] of Object.entries(faults))
		test(`${when} stands in nobody’s way`, async ({ page, stand }) => {
			const host = await stand(await withWorker(code));
			for (const path of ['en/', 'en/about/', 'ur/', 'en/about']) {
				expect(await open(page, host.url + path)).toBe(200);
				await expect(page.locator('h1')).toBeVisible();
				await workerSettled(page);
			}
			expect(await open(page, `${host.url}nothing/`)).toBe(404);
		});
});

test.describe('what a browser deletes by itself', () => {
	test('caches alone: read from the network, and saved again', async ({ page, stand }) => {
		const host = await stand();
		await visit(page, `${host.url}en/`);
		const wipe = () =>
			page.evaluate(async () => {
				for (const name of await caches.keys()) await caches.delete(name);
			});
		await wipe();
		host.fault = gone;
		expect(await open(page, `${host.url}en/about/`)).toBe(503);
		await expect(page.locator('p').first()).toBeVisible();
		host.fault = () => undefined;
		await visit(page, `${host.url}en/about/`);
		host.fault = gone;
		expect(await open(page, `${host.url}ur/`)).toBe(200);
	});

	test('what was kept alone: a clean start, without a network too', async ({ page, stand }) => {
		const host = await stand();
		await visit(page, `${host.url}en/`);
		await page.evaluate(() => localStorage.clear());
		host.fault = gone;
		for (const path of savedPagesIn('en')) expect(await open(page, host.url + path)).toBe(200);
	});
});

test('all that a browser has, deleted: a clean start with a network, and none without', async ({
	page,
	stand
}) => {
	const host = await stand();
	const [section = ''] = sectionsIn('en');
	const device = await page.context().newCDPSession(page);
	const wipe = async () => {
		const origin = new URL(host.url).origin;
		await device.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
	};
	await visit(page, host.url + section);
	await wipe();
	// A link that somebody has sent still opens, and the site is saved anew.
	await visit(page, `${host.url}${section}?from=chat#p2`);
	await expect(page.locator('#p2')).toBeInViewport();

	await wipe();
	host.fault = gone;
	const lost = await page.context().newPage();
	await expect(lost.goto(host.url + section)).rejects.toThrow('ERR_');
	await lost.close();
	host.fault = () => undefined;
	await visit(page, host.url + section);
	host.fault = gone;
	for (const path of savedPagesIn('en')) expect(await open(page, host.url + path)).toBe(200);
});

test('a browser without caches and workers reads as ever', async ({ page, stand }) => {
	const host = await stand();
	await page.addInitScript(() => {
		Object.defineProperty(Navigator.prototype, 'serviceWorker', { get: () => undefined });
		Object.defineProperty(globalThis, 'caches', { get: () => undefined });
		Object.defineProperty(Navigator.prototype, 'storage', { get: () => undefined });
	});
	const errors: string[] = [];
	page.on('pageerror', (error) => errors.push(error.message));
	for (const path of ['en/', 'en/about/', 'ur/']) {
		expect(await open(page, host.url + path)).toBe(200);
		await expect(page.locator('.offline button').first()).toBeVisible();
	}
	expect(errors).toEqual([]);
});

test('a worker taken out of service takes its caches along and leaves what readers keep', async ({
	page,
	stand
}) => {
	const host = await stand();
	await visit(page, `${host.url}en/`);
	await page.evaluate(() => localStorage.setItem('fahm:kept', '1'));
	await page.evaluate(() => caches.open('another'));
	await host.deploy(await withoutWorker());
	await page.goto(`${host.url}en/about/`);
	await expect.poll(() => cachesOf(page)).toEqual(['another']);
	await page.goto(`${host.url}en/`);
	expect(await page.evaluate(() => localStorage.getItem('fahm:kept'))).toBe('1');
	await expect
		.poll(() =>
			page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)
		)
		.toBe(0);
	expect(await open(page, `${host.url}ur/`)).toBe(200);
	expect(await isControlled(page)).toBe(false);
});

test('deleting everything takes the caches and the worker along, and leaves other caches of the host', async ({
	page,
	stand
}) => {
	const host = await stand();
	await visit(page, `${host.url}en/about/`);
	await page.evaluate(() => caches.open('another'));
	await page.locator('[popovertarget=forget]').first().click();
	await page.locator('#forget-all').press('Enter');
	await expect(page.locator('#forgotten')).toHaveText(say('en', 'about.device.done'));
	expect(await cachesOf(page)).toEqual(['another']);
	expect(await page.evaluate(hasWorker)).toBe(false);
});

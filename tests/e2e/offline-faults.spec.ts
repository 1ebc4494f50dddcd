import { withoutWorker, withWorker } from './builds.ts';
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
import { savedPagesIn, sectionsIn } from './site.ts';

/** What the host is asked for while the site is saved: all after the worker's own script. */
const isSaving = (host: Host) => host.requests.slice(0, -1).includes('/service-worker.js');

/** Whether a worker has moved in. Runs in the page. */
const hasWorker = async () => Boolean((await navigator.serviceWorker.getRegistration())?.active);

test.describe('saving that is broken off', () => {
	for (const share of [0.1, 0.5, 0.9])
		test(`at ${share * 100} % leaves the site as it was, and goes on the next time`, async ({
			page,
			stand
		}) => {
			const host = await stand();
			let left = Math.round(savedPagesIn('en').length * 2 * share);
			host.fault = () => (isSaving(host) && left-- <= 0 ? 'silent' : undefined);
			await page.goto(`${host.url}en/`);
			await expectFailed(page);
			expect(await isControlled(page)).toBe(false);

			host.fault = () => undefined;
			expect(await open(page, `${host.url}en/about/`)).toBe(200);
			await expectReady(page);
			host.fault = gone;
			for (const path of savedPagesIn('en')) expect(await open(page, host.url + path)).toBe(200);
		});
});

test.describe('a file that does not come', () => {
	const faults: [string, RegExp, Fault][] = [
		['a page', /^\/ur\/about\/$/, 404],
		['the page for what is lost', /^\/404\.html$/, 500],
		['a font', /^\/fonts\/.*woff2$/, 'broken off'],
		['a page, half', /^\/en\/about\/$/, 'broken off'],
		['a script', /\/islands\/quiz\./, 'silent'],
		['the version', /version\.json$/, 500]
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

test('any one file that does not come keeps the whole site from being saved', async ({
	page,
	browser,
	stand
}) => {
	test.slow();
	const host = await stand();
	await visit(page, `${host.url}en/`);
	// What the page itself has loaded under a hashed name is not fetched a second time.
	const begun = host.requests.indexOf('/service-worker.js') + 1;
	const files = [...new Set(host.requests.slice(begun))];
	expect(files.length).toBeGreaterThan(savedPagesIn('en').length * 2);
	const faults: Fault[] = [404, 500, 'silent', 'broken off'];
	for (const [at, file] of files.entries()) {
		host.requests.length = 0;
		host.fault = (path) => (path === file && isSaving(host) ? faults[at % 4] : undefined);
		const device = await browser.newContext();
		const reader = await device.newPage();
		await reader.goto(`${host.url}en/`);
		await expectFailed(reader);
		expect(await reader.evaluate(hasWorker), file).toBe(false);
		await device.close();
	}
});

test('somebody else’s answers are not taken for pages', async ({ page, stand }) => {
	const host = await stand();
	host.fault = () => (isSaving(host) ? 'sign-in page' : undefined);
	await page.goto(`${host.url}en/`);
	await expectFailed(page);
	host.fault = () => undefined;
	await page.reload();
	await expectReady(page);
	host.fault = gone;
	for (const path of savedPagesIn('en')) {
		await open(page, host.url + path);
		await expect(page.locator('h1').first()).not.toHaveText('Sign in');
	}
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
	await host.deploy(await withoutWorker());
	await page.goto(`${host.url}en/about/`);
	await expect.poll(() => cachesOf(page)).toEqual([]);
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

import { test as base, expect, type Page } from '@playwright/test';
import { built, removeCopies } from './builds.ts';
import { type Host, startHost } from './host.ts';
import { type Locale, say } from './site.ts';

interface Hosts {
	/** What a test itself provokes a page to throw. */
	provoked: RegExp | undefined;
	/** Stands up a host for a folder, or for the built site; it goes away with the test. */
	stand: (dir?: string, base?: string) => Promise<Host>;
}

/** Playwright's test with hosts that can fail. They differ in nothing that a screen's width changes, so one screen will do. */
export const test = base.extend<Hosts>({
	provoked: [undefined, { option: true }],
	stand: async ({ context, isMobile, provoked }, use) => {
		test.skip(!isMobile, 'once is enough');
		const hosts: Host[] = [];
		const foreign: string[] = [];
		const errors: string[] = [];
		context.on('weberror', (thrown) => {
			const text = String(thrown.error());
			if (!provoked?.test(text)) errors.push(`${thrown.page()?.url() ?? ''}: ${text}`);
		});
		context.on('request', (request) => {
			const { href, protocol, origin } = new URL(request.url());
			const own = hosts.some(({ url }) => new URL(url).origin === origin);
			if (protocol.startsWith('http') && !own) foreign.push(href);
		});
		await use(async (dir = built, base = '') => {
			const host = await startHost(dir, base);
			hosts.push(host);
			return host;
		});
		for (const host of hosts) await host.close();
		await removeCopies();
		expect(foreign, 'requests to other hosts').toEqual([]);
		expect(errors, 'errors of pages').toEqual([]);
	}
});

/** Visits a page and waits until the whole site is saved. */
export async function visit(page: Page, url: string, locale: Locale = 'en'): Promise<void> {
	await page.goto(url);
	await expectReady(page, locale);
}

/** Waits until the page says that the site is saved. */
export const expectReady = (page: Page, locale: Locale = 'en') =>
	expect(page.locator('.offline')).toContainText(say(locale, 'offline.ready'));

/** Waits until the page says that the site is not saved. */
export const expectFailed = (page: Page) =>
	expect(page.locator('.offline')).toContainText(say('en', 'offline.failed'));

/** Whether a worker stands between this page and the host. */
export const isControlled = (page: Page) =>
	page.evaluate(() => navigator.serviceWorker.controller !== null);

/** Waits until the worker that this page asks for has moved in, or has come to nothing. */
export const workerSettled = (page: Page) =>
	page.evaluate(async () => {
		const options = { updateViaCache: 'none' } as const;
		const asked = navigator.serviceWorker.register('/service-worker.js', options);
		const registration = await asked.catch(() => undefined);
		const { installing, waiting, active } = registration ?? {};
		const worker = installing ?? waiting ?? active;
		const isSettled = () => !worker || /^(activated|redundant)$/.test(worker.state);
		while (!isSettled())
			await new Promise((done) => worker?.addEventListener('statechange', done, { once: true }));
	});

/** Waits until the script that comes last has run: what a page does by itself it has done by then. */
export const scriptsDone = (page: Page) =>
	page.waitForFunction(() =>
		performance.getEntriesByType('resource').some(({ name }) => /\/offline\.[^/]+$/.test(name))
	);

/** Names of the caches that the browser has. */
export const cachesOf = (page: Page) => page.evaluate(() => caches.keys());

/** Follows a link to an address, as a reader does; tells how it was answered. */
export async function open(page: Page, url: string): Promise<number> {
	const response = await page.goto(url);
	return response?.status() ?? 0;
}

export { expect };

import type { Page } from '@playwright/test';
import { expect } from './offline.ts';
import { type Locale, say } from './site.ts';

/** Counts how often a page is loaded from now on. */
export function countLoads(page: Page): () => number {
	let loads = 0;
	page.on('load', () => loads++);
	return () => loads;
}

/** The offer of a new version. */
export const offerOn = (page: Page) => page.locator('.update');

/** Takes the offered version. Comes back when the page has come back: until then every other step would be cut off. */
export async function take(page: Page, locale: Locale = 'en'): Promise<void> {
	const back = page.waitForEvent('load');
	await page.getByRole('button', { name: say(locale, 'offline.take') }).click();
	await back;
	await taken(page);
}

/** Waits until this page is answered by a worker that has moved in, and until none waits. */
export async function taken(page: Page): Promise<void> {
	await page.waitForFunction(async () => {
		const registration = await navigator.serviceWorker.ready;
		const { controller } = navigator.serviceWorker;
		return controller?.state === 'activated' && !registration.waiting && !registration.installing;
	});
}

/** Whether a new version waits. Runs in the page. */
export const isWaiting = async () => Boolean((await navigator.serviceWorker.ready).waiting);

/** Looks for a new version and tells what becomes of its worker. Runs in the page. */
export async function endOfUpdate(): Promise<string | undefined> {
	const registration = await navigator.serviceWorker.ready;
	await registration.update().catch(() => undefined);
	const { installing } = registration;
	while (installing?.state === 'installing')
		await new Promise((done) => installing.addEventListener('statechange', done, { once: true }));
	return installing?.state;
}

/** Has a page remember when another worker begins to answer it. */
export const hearChange = (page: Page) =>
	page.evaluate(() =>
		navigator.serviceWorker.addEventListener(
			'controllerchange',
			() => (document.documentElement.dataset.changed = 'yes')
		)
	);

/** Waits until that has happened. A page that has been loaded anew since then has forgotten it. */
export const heard = (page: Page) =>
	expect(page.locator('html')).toHaveAttribute('data-changed', 'yes');

/** Lets an open page learn of a new version, as browsers do by themselves at the latest after a day. */
export const lookForNew = (page: Page) =>
	page.evaluate(() => navigator.serviceWorker.ready.then((registration) => registration.update()));

import { test as base, expect, type Locator, type Page } from '@playwright/test';

interface Watch {
	/** What a test itself provokes the browser to complain of. */
	provoked: RegExp | undefined;
	/** Fails any test in which another host was asked for something, or the browser had something to complain of. */
	watch: undefined;
}

/** What Playwright itself says, because service workers are blocked. */
const blocked = 'Service Worker registration blocked by Playwright';

/** Playwright's test with an eye on the whole visit, whatever the test is about. */
export const test = base.extend<Watch>({
	// Requests that a service worker answers cannot be blocked or delayed here; it has tests of its own.
	serviceWorkers: 'block',
	provoked: [undefined, { option: true }],
	watch: [
		async ({ context, baseURL, provoked }, use) => {
			const foreign: string[] = [];
			const complaints: string[] = [];
			const { origin } = new URL(baseURL ?? '');
			context.on('request', (request) => {
				const url = new URL(request.url());
				if (/^https?:$/.test(url.protocol) && url.origin !== origin) foreign.push(url.href);
			});
			context.on('console', (message) => {
				const text = message.text();
				const isBad = /^(error|warning)$/.test(message.type()) && !text.startsWith(blocked);
				if (isBad && !provoked?.test(text))
					complaints.push(`${message.page()?.url() ?? ''}: ${text}`);
			});
			context.on('weberror', (error) => complaints.push(String(error.error())));
			await use(undefined);
			expect(foreign, 'requests to other hosts').toEqual([]);
			expect([...new Set(complaints)], 'complaints of the browser').toEqual([]);
		},
		{ auto: true }
	]
});

/** The popover that a button opens. */
export async function popoverOf(page: Page, button: Locator): Promise<Locator> {
	const id = await button.getAttribute('popovertarget');
	if (!id) throw new Error('this button opens nothing');
	return page.locator(`[id="${id}"]`);
}

/** Holds back whatever is asked for at these addresses; answers with what lets it go. */
export async function holdBack(page: Page, what: string | RegExp): Promise<() => void> {
	let release: () => void = () => undefined;
	const released = new Promise<void>((done) => (release = done));
	await page.route(what, async (route) => {
		await released;
		await route.continue();
	});
	return release;
}

/** Two frames later: whatever was to be laid out and painted has been. */
export const painted = (page: Page): Promise<void> =>
	page.evaluate(
		() =>
			new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done())))
	);

/** Waits for the script that comes after the first paint: from then on a page stays as it is. */
export async function settled(page: Page): Promise<void> {
	await page.locator('footer .offline').waitFor();
	await painted(page);
}

export { expect };

import type { Page } from '@playwright/test';
import { nextVersion, rename } from './builds.ts';
import { gone } from './host.ts';
import { expect, expectReady, open, test, visit } from './offline.ts';
import { firstExplainer, locales, pagesIn, say, sectionsIn } from './site.ts';

/** Counts how often a page is loaded from now on. */
function countLoads(page: Page): () => number {
	let loads = 0;
	page.on('load', () => loads++);
	return () => loads;
}

const offerOn = (page: Page) => page.locator('.update');

/** Waits until this page is answered by a worker that has moved in, and until none waits. */
async function taken(page: Page): Promise<void> {
	await page.waitForFunction(async () => {
		const registration = await navigator.serviceWorker.ready;
		const { controller } = navigator.serviceWorker;
		return controller?.state === 'activated' && !registration.waiting && !registration.installing;
	});
}

/** Whether a new version waits. Runs in the page. */
const isWaiting = async () => Boolean((await navigator.serviceWorker.ready).waiting);

/** Looks for a new version and tells what becomes of its worker. Runs in the page. */
async function endOfUpdate(): Promise<string | undefined> {
	const registration = await navigator.serviceWorker.ready;
	await registration.update().catch(() => undefined);
	const { installing } = registration;
	while (installing?.state === 'installing')
		await new Promise((done) => installing.addEventListener('statechange', done, { once: true }));
	return installing?.state;
}

/** Has a page remember when another worker begins to answer it. */
const hearChange = (page: Page) =>
	page.evaluate(() =>
		navigator.serviceWorker.addEventListener(
			'controllerchange',
			() => (document.documentElement.dataset.changed = 'yes')
		)
	);

/** Waits until that has happened. A page that has been loaded anew since then has forgotten it. */
const heard = (page: Page) => expect(page.locator('html')).toHaveAttribute('data-changed', 'yes');

/** Lets an open page learn of a new version, as browsers do by themselves at the latest after a day. */
const lookForNew = (page: Page) =>
	page.evaluate(() => navigator.serviceWorker.ready.then((registration) => registration.update()));

for (const locale of locales)
	test(`a new version waits until it is taken, and the page comes back to its place, ${locale}`, async ({
		page,
		stand
	}) => {
		const host = await stand();
		const [section = ''] = sectionsIn(locale);
		await visit(page, host.url + section, locale);
		await page.locator('#p4').evaluate((element) => element.scrollIntoView());
		const before = await page.evaluate(() => scrollY);
		await host.deploy(await nextVersion());
		const loads = countLoads(page);
		await lookForNew(page);

		await expect(offerOn(page)).toContainText(say(locale, 'offline.update'));
		expect(await page.evaluate(isWaiting)).toBe(true);
		expect(loads()).toBe(0);
		await page.getByRole('button', { name: say(locale, 'offline.take') }).click();
		await expect.poll(loads).toBe(1);
		await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(before - 60);
		expect(await page.evaluate(() => scrollY)).toBeLessThan(before + 60);
		await taken(page);
		await expectReady(page, locale);
		expect(loads()).toBe(1);
		await expect(offerOn(page)).toHaveCount(0);

		await page.goto(`${host.url}${locale}/`);
		await expect(page.locator('main')).toHaveAttribute('data-version', 'next-version');
		host.fault = gone;
		for (const path of pagesIn(locale)) expect(await open(page, host.url + path)).toBe(200);
	});

test('it reloads once, however often the browser says that the worker changed', async ({
	page,
	stand
}) => {
	const host = await stand();
	await visit(page, `${host.url}en/`);
	await host.deploy(await nextVersion());
	await lookForNew(page);
	const take = page.getByRole('button', { name: say('en', 'offline.take') });
	await expect(take).toBeVisible();
	const loads = countLoads(page);
	await take.evaluate((button: HTMLButtonElement) => {
		button.click();
		button.click();
		for (let i = 0; i < 5; i++)
			navigator.serviceWorker.dispatchEvent(new Event('controllerchange'));
	});
	await expect.poll(loads).toBe(1);
	await taken(page);
	await expectReady(page);
	expect(loads()).toBe(1);
});

test('nothing is offered and nothing reloads during a quiz', async ({ page, context, stand }) => {
	const host = await stand();
	await visit(page, `${host.url}en/`);
	await page.evaluate(() => (document.documentElement.dataset.quiz = ''));
	const loads = countLoads(page);
	const other = await context.newPage();
	await other.goto(`${host.url}en/about/`);
	await host.deploy(await nextVersion());
	await lookForNew(page);
	await expect(offerOn(other)).toBeVisible();
	await expect(offerOn(page)).toBeHidden();
	await hearChange(page);
	// Another page takes it: the quiz goes on as it was, and works.
	await other.getByRole('button', { name: say('en', 'offline.take') }).click();
	await expect(offerOn(other)).toHaveCount(0);
	await heard(page);
	expect(loads()).toBe(0);
	await page.evaluate(() => delete document.documentElement.dataset.quiz);
	await expect(offerOn(page)).toBeVisible();
	await page.getByRole('button', { name: say('en', 'offline.take') }).click();
	await expect.poll(loads).toBe(1);
});

test('answers outlive a new version that comes in the middle of a quiz', async ({
	page,
	context,
	stand
}) => {
	const host = await stand();
	await visit(page, `${host.url}en/${firstExplainer('en').id}/quiz/#all`);
	const answers = () =>
		page.evaluate(() =>
			Object.entries(localStorage).filter(([name]) => /^fahm:record\.\d+$/.test(name))
		);
	const choices = page.locator('[data-island] input[type=radio]').first();
	await expect(choices).toBeAttached();
	await choices.check({ force: true });
	await page
		.getByRole('button', { name: say('en', 'quiz.check'), exact: true })
		.first()
		.click();
	const settled = ([, text]: [string, string]) => text.includes('"settled":true');
	await expect.poll(async () => (await answers()).some(settled)).toBe(true);
	const given = await answers();

	await host.deploy(await nextVersion());
	await lookForNew(page);
	const other = await context.newPage();
	const loads = countLoads(page);
	await other.goto(`${host.url}en/about/`);
	await other.getByRole('button', { name: say('en', 'offline.take') }).click();
	await expect(offerOn(other)).toHaveCount(0);
	await expect(offerOn(page)).toBeHidden();
	expect(loads()).toBe(0);
	expect(await answers()).toEqual(given);
	await page.reload();
	await expect(page.locator('[data-island] input[type=radio]').first()).toBeChecked();
});

test('put off, it is not offered again in this tab, and comes by itself in the end', async ({
	page,
	context,
	stand
}) => {
	const host = await stand();
	await visit(page, `${host.url}en/`);
	await host.deploy(await nextVersion());
	await lookForNew(page);
	await page.getByRole('button', { name: say('en', 'offline.later') }).click();
	await expect(offerOn(page)).toHaveCount(0);
	await page.goto(`${host.url}en/about/`);
	// A page that knows that the site is saved has looked for what waits.
	await expectReady(page);
	expect(await page.evaluate(isWaiting)).toBe(true);
	await expect(offerOn(page)).toHaveCount(0);
	await page.goto('about:blank');
	await page.close();
	const later = await context.newPage();
	await expect
		.poll(async () => {
			await later.goto(`${host.url}en/`);
			const version = await later.locator('main').getAttribute('data-version');
			await later.goto('about:blank');
			return version;
		})
		.toBe('next-version');
});

test('two versions in two tabs both work', async ({ page, context, stand }) => {
	const host = await stand();
	await visit(page, `${host.url}en/`);
	const errors: string[] = [];
	page.on('pageerror', (error) => errors.push(error.message));
	await host.deploy(await nextVersion());
	await lookForNew(page);
	await expect(offerOn(page)).toBeVisible();
	const other = await context.newPage();
	other.on('pageerror', (error) => errors.push(error.message));
	for (const path of pagesIn('en')) {
		expect(await open(page, host.url + path)).toBe(200);
		expect(await open(other, host.url + path)).toBe(200);
	}
	await other.getByRole('button', { name: say('en', 'offline.take') }).click();
	await expect(offerOn(other)).toHaveCount(0);
	for (const path of pagesIn('ur')) {
		expect(await open(page, host.url + path)).toBe(200);
		expect(await open(other, host.url + path)).toBe(200);
	}
	expect(errors).toEqual([]);
});

test('a new version that does not come whole leaves the old one in its place', async ({
	page,
	stand
}) => {
	const host = await stand();
	await visit(page, `${host.url}en/`);
	await host.deploy(await nextVersion());
	host.fault = (path) => (path === '/ur/about/' ? 500 : undefined);
	expect(await page.evaluate(endOfUpdate)).toBe('redundant');
	await expect(offerOn(page)).toHaveCount(0);
	host.fault = gone;
	for (const path of pagesIn('en')) expect(await open(page, host.url + path)).toBe(200);
	await page.goto(`${host.url}en/`);
	await expect(page.locator('main')).not.toHaveAttribute('data-version');
	host.fault = () => undefined;
	await page.goto(`${host.url}en/about/`);
	await expect(offerOn(page)).toBeVisible();
});

test('a version with nothing new in a file does not fetch it again', async ({ page, stand }) => {
	const host = await stand();
	await visit(page, `${host.url}en/`);
	await host.deploy(await nextVersion());
	const { length } = host.requests;
	await lookForNew(page);
	await expect(offerOn(page)).toBeVisible();
	const asked = host.requests.slice(length);
	expect(asked.filter((path) => /\/(fonts|islands)\//.test(path))).toEqual([]);
});

test('of the version before stays what its pages may still ask for, for one release', async ({
	page,
	stand
}) => {
	const host = await stand();
	await visit(page, `${host.url}en/`);
	const script = await page.evaluate(
		() => document.querySelector<HTMLScriptElement>('script[type=module]')?.src ?? ''
	);
	const take = async (name: string) => {
		const next = await nextVersion(name);
		await rename(next, new URL(script).pathname, name.padEnd(8, '0'));
		await host.deploy(next);
		await lookForNew(page);
		await page.getByRole('button', { name: say('en', 'offline.take') }).click();
		await expect(offerOn(page)).toHaveCount(0);
		await page.goto(`${host.url}en/`);
		await expect(page.locator('main')).toHaveAttribute('data-version', name);
	};
	const fetched = () =>
		page.evaluate(
			(url) =>
				fetch(url, { cache: 'no-store' }).then(
					({ status }) => status,
					() => 0
				),
			script
		);
	await take('second');
	expect(await fetched()).toBe(200);
	await take('third');
	expect(await fetched()).not.toBe(200);
});

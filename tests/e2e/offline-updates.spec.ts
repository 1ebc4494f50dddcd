import { dayInWords } from '#lib/locale/dates.ts';
import { nextVersion } from './builds.ts';
import { gone } from './host.ts';
import { cachesOf, expect, expectReady, open, test, visit } from './offline.ts';
import { locales, savedPagesIn, say, sectionsIn } from './site.ts';
import { countLoads, endOfUpdate, isWaiting, lookForNew, offerOn, take, taken } from './updates.ts';

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
		await take(page, locale);
		expect(loads()).toBe(1);
		await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(before - 60);
		expect(await page.evaluate(() => scrollY)).toBeLessThan(before + 60);
		await expectReady(page, locale);
		expect(loads()).toBe(1);
		await expect(offerOn(page)).toHaveCount(0);

		await page.goto(`${host.url}${locale}/`);
		await expect(page.locator('main')).toHaveAttribute('data-version', 'next-version');
		host.fault = gone;
		for (const path of savedPagesIn(locale)) expect(await open(page, host.url + path)).toBe(200);
	});

test('a correction is read on the first load after its version is taken', async ({
	page,
	stand
}) => {
	const host = await stand();
	const [section = ''] = sectionsIn('en');
	await visit(page, host.url + section);
	const notice = say('en', 'corrected').replace('{date}', dayInWords('2025-01-05', 'en'));
	const correct = (html: string) => html.replace('</main>', `<p>${notice}</p></main>`);
	await host.deploy(await nextVersion('corrected', [`${section}index.html`, correct]));
	const loads = countLoads(page);
	await lookForNew(page);
	await expect(offerOn(page)).toBeVisible();
	await expect(page.getByText(notice)).toHaveCount(0);
	await take(page);
	expect(loads()).toBe(1);
	await expect(page.getByText(notice)).toBeVisible();
});

test('it reloads once, however often the browser says that the worker changed', async ({
	page,
	stand
}) => {
	const host = await stand();
	await visit(page, `${host.url}en/`);
	await host.deploy(await nextVersion());
	await lookForNew(page);
	const offer = page.getByRole('button', { name: say('en', 'offline.take') });
	await expect(offer).toBeVisible();
	const loads = countLoads(page);
	await page.evaluate(() => {
		const again = () => {
			for (let i = 0; i < 5; i++)
				navigator.serviceWorker.dispatchEvent(new Event('controllerchange'));
		};
		navigator.serviceWorker.addEventListener('controllerchange', again, { once: true });
	});
	await offer.dblclick();
	await expect.poll(loads).toBe(1);
	await taken(page);
	await expectReady(page);
	expect(loads()).toBe(1);
});

test('put off, it is not offered again in this tab that day, and comes by itself in the end', async ({
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

for (const [when, days] of [
	['a day later', 1],
	['by a clock that was set back', -1]
] as const)
	test(`put off, it is offered again ${when}, in a tab that stays open`, async ({
		page,
		stand
	}) => {
		const host = await stand();
		await visit(page, `${host.url}en/`);
		await host.deploy(await nextVersion('second'));
		await lookForNew(page);
		await page.getByRole('button', { name: say('en', 'offline.later') }).click();
		await page.clock.setFixedTime(Date.now() + days * 25 * 60 * 60 * 1000);
		await host.deploy(await nextVersion('third'));
		await lookForNew(page);
		await expect(offerOn(page)).toBeVisible();
		await take(page);
		await expect(page.locator('main')).toHaveAttribute('data-version', 'third');
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
	for (const path of savedPagesIn('en')) expect(await open(page, host.url + path)).toBe(200);
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
	// Every script of it is another.
	expect(asked.some((path) => path.includes('/islands/'))).toBe(true);
	expect(asked.filter((path) => path.includes('/fonts/'))).toEqual([]);
});

test('a version whose cache goes while it is being saved is not installed, but the next time', async ({
	page,
	stand
}) => {
	const host = await stand();
	await visit(page, `${host.url}en/`);
	await host.deploy(await nextVersion('second'));
	await lookForNew(page);
	await expect(offerOn(page)).toBeVisible();
	await host.deploy(await nextVersion('third'));
	host.requests.length = 0;
	let release: () => void = () => undefined;
	const held = new Promise<undefined>((done) => (release = () => done(undefined)));
	host.fault = (path) => (path === '/ur/about/' ? held : undefined);
	await lookForNew(page);
	await expect.poll(() => host.requests).toContain('/ur/about/');
	// The second moves in and tidies up while the third is still on its way.
	const back = page.waitForEvent('load');
	await page.getByRole('button', { name: say('en', 'offline.take') }).click();
	await back;
	await expect(page.locator('main')).toHaveAttribute('data-version', 'second');
	const end = page.evaluate(async () => {
		const { installing } = await navigator.serviceWorker.ready;
		while (installing?.state === 'installing')
			await new Promise((done) => installing.addEventListener('statechange', done, { once: true }));
		return installing?.state;
	});
	await expect.poll(() => cachesOf(page)).not.toContainEqual(expect.stringMatching(/third$/));
	release();
	expect(await end).toBe('redundant');

	await lookForNew(page);
	await expect(offerOn(page)).toBeVisible();
	host.fault = gone;
	await take(page);
	await expect(page.locator('main')).toHaveAttribute('data-version', 'third');
	for (const path of savedPagesIn('en')) expect(await open(page, host.url + path)).toBe(200);
});

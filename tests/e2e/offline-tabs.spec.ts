import type { Page } from '@playwright/test';
import { assignmentOf, begin, doAt, everyKind, handIn } from './assignment.ts';
import { nextVersion } from './builds.ts';
import { cachesOf, expect, expectReady, open, test, visit } from './offline.ts';
import { answer, givenIn, goOn, practiceAt, shown } from './practice.ts';
import { firstExplainer, savedPagesIn, say } from './site.ts';
import { countLoads, heard, hearChange, lookForNew, offerOn, take } from './updates.ts';

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
	await take(other);
	await expect(offerOn(other)).toHaveCount(0);
	await heard(page);
	expect(loads()).toBe(0);
	await page.evaluate(() => delete document.documentElement.dataset.quiz);
	await expect(offerOn(page)).toBeVisible();
	await take(page);
	expect(loads()).toBe(1);
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
	await take(other);
	await expect(offerOn(other)).toHaveCount(0);
	await expect(offerOn(page)).toBeHidden();
	expect(loads()).toBe(0);
	expect(await answers()).toEqual(given);
	await page.reload();
	await expect(page.locator('[data-island] input[type=radio]').first()).toBeChecked();
});

test('a new version at every question of a sitting costs no answer and reloads nothing', async ({
	page,
	context,
	stand
}) => {
	test.slow();
	const host = await stand();
	const given = givenIn('en');
	await visit(page, `${host.url}${practiceAt('en', 'mixed')}`);
	const dots = page.locator('[data-island] i');
	const count = await dots.count();
	const other = await context.newPage();
	const loads = countLoads(page);
	for (let step = 1; step <= count; step++) {
		// A tab in the background is drawn slowly.
		await page.bringToFront();
		const question = await shown(page, given);
		await answer(page, { given, question });
		await goOn(page, question);
		await hearChange(page);
		await other.bringToFront();
		await host.deploy(await nextVersion(`version-${step}`));
		await other.goto(`${host.url}en/about/`);
		await lookForNew(other);
		await take(other);
		await heard(page);
		await page.evaluate(() => delete document.documentElement.dataset.changed);
		await expect(page.locator('[data-island] i[data-mark=right]')).toHaveCount(step);
		expect(loads()).toBe(0);
		await page.bringToFront();
		if (step < count) await goOn(page, question);
	}
	await page.reload();
	await expect(page.locator('[data-island] i[data-mark=right]')).toHaveCount(count);
});

/** Takes away what the browser keeps of its own accord, besides what the worker has saved: it may, or may not, have it. */
async function clearBrowserCache(page: Page): Promise<void> {
	const device = await page.context().newCDPSession(page);
	await device.send('Network.clearBrowserCache');
	await device.detach();
}

test('two versions in two tabs both work', async ({ page, context, stand }) => {
	const host = await stand();
	await visit(page, `${host.url}en/`);
	const missed: string[] = [];
	context.on('response', (response) => {
		if (response.status() >= 400) missed.push(response.url());
	});
	await host.deploy(await nextVersion());
	await lookForNew(page);
	await expect(offerOn(page)).toBeVisible();
	await clearBrowserCache(page);
	const other = await context.newPage();
	for (const path of savedPagesIn('en')) {
		expect(await open(page, host.url + path)).toBe(200);
		expect(await open(other, host.url + path)).toBe(200);
	}
	expect(missed).toEqual([]);
	// Some pages offer nothing while somebody answers.
	await open(other, `${host.url}en/about/`);
	await take(other);
	await expect(offerOn(other)).toHaveCount(0);
	for (const path of savedPagesIn('ur')) {
		expect(await open(page, host.url + path)).toBe(200);
		expect(await open(other, host.url + path)).toBe(200);
	}
	expect(missed).toEqual([]);
});

test('what a tab of the version before loads late still comes, once another version has taken over', async ({
	page,
	context,
	stand
}) => {
	const host = await stand();
	await visit(page, host.url + doAt('en', assignmentOf(everyKind('en').slice(0, 2))));
	await begin(page, 'Ayesha');
	await hearChange(page);
	const loads = countLoads(page);
	await host.deploy(await nextVersion());
	const other = await context.newPage();
	await other.goto(`${host.url}en/about/`);
	await lookForNew(other);
	await take(other);
	await heard(page);
	await clearBrowserCache(page);
	await page.bringToFront();
	await handIn(page);
	await expect(page.locator('.qr svg path')).toHaveAttribute('d', /.{500}/);
	expect(loads()).toBe(0);
});

test('twenty tabs stay as they are when one takes a new version', async ({
	page,
	context,
	stand
}) => {
	const host = await stand();
	await visit(page, `${host.url}en/about/`);
	const tabs: Page[] = [];
	while (tabs.length < 19) {
		const tab = await context.newPage();
		await tab.goto(`${host.url}en/about/`);
		await expectReady(tab);
		tabs.push(tab);
	}
	const loads = tabs.map(countLoads);
	for (const tab of tabs) await hearChange(tab);
	await host.deploy(await nextVersion());
	await lookForNew(page);
	await take(page);
	await expect(offerOn(page)).toHaveCount(0);
	for (const tab of tabs) await heard(tab);
	expect(loads.map((count) => count())).toEqual(tabs.map(() => 0));

	// What the browser deletes is fetched once, not by each of them.
	await page.evaluate(async () => {
		for (const name of await caches.keys()) await caches.delete(name);
	});
	host.requests.length = 0;
	for (const tab of tabs)
		await tab.evaluate(() => {
			let ends = 0;
			navigator.serviceWorker.addEventListener('message', ({ data }) => {
				if ('saved' in (data as object)) document.documentElement.dataset.ends = String(++ends);
			});
		});
	for (const tab of tabs) await tab.evaluate(() => dispatchEvent(new Event('online')));
	// Every page is told of the end of every wish.
	for (const tab of tabs)
		await expect(tab.locator('html')).toHaveAttribute('data-ends', String(tabs.length));
	for (const path of [...savedPagesIn('en'), ...savedPagesIn('ur')])
		expect(host.requests.filter((asked) => asked === `/${path}`)).toEqual([`/${path}`]);
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
	await page.evaluate(() => caches.open('another'));
	const release = async (name: string) => {
		await host.deploy(await nextVersion(name));
		await lookForNew(page);
		await take(page);
		await expect(offerOn(page)).toHaveCount(0);
		await page.goto(`${host.url}en/`);
		await expect(page.locator('main')).toHaveAttribute('data-version', name);
		const caches = ['another', `fahm::${name}`, 'fahm::previous'].sort();
		expect((await cachesOf(page)).sort()).toEqual(caches);
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
	await release('second');
	expect(await fetched()).toBe(200);
	await release('third');
	expect(await fetched()).not.toBe(200);
});

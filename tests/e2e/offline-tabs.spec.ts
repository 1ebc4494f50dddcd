import type { Page } from '@playwright/test';
import { keyFile } from '#lib/classroom/example.ts';
import { assignmentOf, begin as beginAttempt, doAt, everyKind, handIn } from './assignment.ts';
import { nextVersion } from './builds.ts';
import { classIn } from './class.ts';
import { deskOf } from './desk.ts';
import { importer, paste } from './gradebook.ts';
import { cachesOf, expect, expectReady, open, test, visit } from './offline.ts';
import { answer, firstOf, givenIn, goOn, practiceAt, shown } from './practice.ts';
import { firstExplainer, type Locale, locales, savedPagesIn, say } from './site.ts';
import { countLoads, heard, hearChange, lookForNew, offerOn, take } from './updates.ts';

/** What nothing may reload: how somebody gets there, what is there then, and how it ends; a quiz never does on its page. */
const under: Record<
	string,
	{
		begin: (page: Page, root: string, locale: Locale) => Promise<unknown>;
		see: (page: Page, locale: Locale) => Promise<void>;
		end?: (page: Page, locale: Locale) => Promise<unknown>;
	}
> = {
	'a quiz': {
		begin: (page, root, locale) => page.goto(`${root}${practiceAt(locale, 'mixed')}`),
		see: (page) => expect(page.locator('[data-island] form')).toBeVisible()
	},
	'an assignment': {
		begin: async (page, root, locale) => {
			const given = givenIn(locale);
			const question = firstOf(given, 'choice')!;
			await page.goto(root + doAt(locale, assignmentOf([question])));
			await beginAttempt(page, 'Zarghuna');
			await answer(page, { given, question });
		},
		see: (page) => expect(page.locator('[data-questions] :checked')).toHaveCount(1)
	},
	'results that are pasted and not opened yet': {
		begin: async (page, root, locale) => {
			await page.goto(`${root}${locale}/gradebook/`);
			await importer(page).locator('textarea').fill('26/12/24 - Ali');
		},
		see: (page) => expect(importer(page).locator('textarea')).toHaveValue('26/12/24 - Ali'),
		end: (page) => importer(page).locator('textarea').fill('')
	},
	'results that wait for their key': {
		begin: async (page, root, locale) => {
			await page.goto(`${root}${locale}/gradebook/`);
			await paste(page, await classIn(locale, 'Week 3').seal('Ali'));
		},
		see: (page, locale) =>
			expect(importer(page)).toContainText(say(locale, 'gradebook.ui.waitsForKey')),
		end: async (page) => {
			await page.locator('.book summary').first().click();
			await page.locator('.book details textarea').fill(keyFile);
			await page.locator('.book details button').click();
			await expect(page.locator('.book details textarea')).toBeHidden();
		}
	},
	'a class list that is pasted and not used yet': {
		begin: async (page, root, locale) => {
			await page.goto(`${root}${locale}/gradebook/`);
			await paste(page, classIn(locale, 'Week 3').fragment);
			await page.getByLabel(say(locale, 'gradebook.ui.rosterPaste')).fill('1 Ali');
		},
		see: (page, locale) =>
			expect(page.getByLabel(say(locale, 'gradebook.ui.rosterPaste'))).toHaveValue('1 Ali'),
		end: (page, locale) =>
			page.getByRole('button', { name: say(locale, 'gradebook.ui.rosterUse'), exact: true }).click()
	},
	'a key that is saved as a file and not kept yet': {
		begin: async (page, root, locale) => {
			await page.goto(`${root}${locale}/assign/`);
			const desk = deskOf(page, locale);
			await desk.draft('Week 3');
			await desk.make();
			await desk.saveKey();
		},
		see: (page, locale) =>
			expect(deskOf(page, locale).button('assign.key.saved')).toHaveAttribute(
				'aria-disabled',
				'false'
			),
		end: (page, locale) => deskOf(page, locale).button('assign.key.saved').click()
	}
};

for (const locale of locales)
	for (const [what, { begin, see, end }] of Object.entries(under))
		test(`nothing is offered and nothing reloads during ${what}, ${locale}`, async ({
			page,
			context,
			stand
		}) => {
			const host = await stand();
			await visit(page, `${host.url}${locale}/`, locale);
			await begin(page, host.url, locale);
			await expectReady(page, locale);
			const loads = countLoads(page);
			await host.deploy(await nextVersion());
			await lookForNew(page);
			await expect(offerOn(page)).toHaveCount(1);
			await expect(offerOn(page)).toBeHidden();
			// Not by what nobody can press either.
			await offerOn(page).locator('button').first().dispatchEvent('click');

			// Another page takes it: this one goes on as it was.
			await hearChange(page);
			const other = await context.newPage();
			await other.goto(`${host.url}${locale}/about/`);
			await take(other, locale);
			await heard(page);
			await see(page, locale);
			expect(loads()).toBe(0);

			await page.bringToFront();
			if (!end) {
				await page.reload();
				return see(page, locale);
			}
			// Done with, there is nothing to lose, and what comes next is offered and taken.
			await end(page, locale);
			await host.deploy(await nextVersion('third'));
			await lookForNew(page);
			await expect(offerOn(page)).toBeVisible();
			await take(page, locale);
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
	await beginAttempt(page, 'Ayesha');
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

import type { Page } from '@playwright/test';
import { gone } from './host.ts';
import { cachesOf, expect, scriptsDone, test, visit } from './offline.ts';
import { answer, firstOf, formOf, givenIn, goOn, practiceAt, press, shown } from './practice.ts';
import { type Locale, locales, say, sectionsIn } from './site.ts';

interface Manifest {
	lang: string;
	dir: string;
	id: string;
	start_url: string;
	icons: { src: string; sizes: string; purpose: string }[];
	screenshots: { src: string; sizes: string }[];
	shortcuts: { url: string }[];
}

/** The manifest that the open page names, and its address. */
async function manifestOf(page: Page): Promise<{ address: string; manifest: Manifest }> {
	const address = await page.evaluate(
		() => document.querySelector<HTMLLinkElement>('[rel=manifest]')!.href
	);
	return { address, manifest: (await (await page.request.get(address)).json()) as Manifest };
}

/** The size of a picture as the browser sees it; undefined where there is none. */
const sizeOf = (page: Page, url: string) =>
	page.evaluate(async (src) => {
		const image = Object.assign(new Image(), { src });
		await image.decode().catch(() => undefined);
		return image.naturalWidth ? `${image.naturalWidth}x${image.naturalHeight}` : undefined;
	}, url);

for (const locale of locales) {
	test(`the manifest leads only to what there is, ${locale}`, async ({ page, stand }) => {
		const host = await stand();
		await page.goto(`${host.url}${locale}/about/`);
		const { address, manifest } = await manifestOf(page);
		expect(address).toBe(`${host.url}${locale}/manifest.webmanifest`);
		expect(manifest.lang).toBe(locale);
		expect(manifest.dir).toBe(await page.evaluate(() => document.documentElement.dir));
		// Browsers read it from the host's root; without one they took the start, which was this.
		expect(new URL(manifest.id, host.url).href).toBe(`${host.url}?app`);
		for (const { src, sizes } of [...manifest.icons, ...manifest.screenshots])
			expect(await sizeOf(page, new URL(src, address).href), src).toBe(sizes);
		const links = [manifest.start_url, ...manifest.shortcuts.map(({ url }) => url)];
		expect(links.length).toBeGreaterThan(1);
		for (const link of links)
			expect((await page.request.get(new URL(link, address).href)).status(), link).toBe(200);
	});

	test(`the app opens at the last language and place, without a network too, ${locale}`, async ({
		page,
		context,
		stand
	}) => {
		const host = await stand();
		const [section = ''] = sectionsIn(locale);
		await visit(page, host.url + section, locale);
		await page.locator('#p3').evaluate((element) => element.scrollIntoView());
		await page.close();

		host.fault = gone;
		const app = await context.newPage();
		// Whichever language it was installed from, and as apps of the first versions do.
		for (const start of [...locales.map((one) => `?app=${one}/`), '?app']) {
			await app.goto(host.url + start);
			await expect(app, start).toHaveURL(new RegExp(`/${section}#p[34]$`));
		}
		// Nobody who only passes by is sent anywhere.
		await app.goto(host.url);
		await scriptsDone(app);
		expect(app.url()).toBe(host.url);
	});
}

for (const locale of locales)
	test(`an app that has nowhere to come back to begins in its language, without a network too, ${locale}`, async ({
		page,
		context,
		stand
	}) => {
		const host = await stand();
		await visit(page, `${host.url}${locale}/`, locale);
		const { address, manifest } = await manifestOf(page);
		await page.close();
		host.fault = gone;
		const app = await context.newPage();
		await app.goto(host.url);
		await app.evaluate(() => localStorage.clear());
		await app.goto(new URL(manifest.start_url, address).href);
		await expect(app).toHaveURL(`${host.url}${locale}/`);
	});

test('a page that is not there is no place to come back to', async ({ page, stand }) => {
	const host = await stand();
	await page.goto(`${host.url}en/about/`);
	await page.goto(`${host.url}en/nothing/`);
	await page.goto(`${host.url}?app`);
	await expect(page).toHaveURL(`${host.url}en/about/`);
});

test('where the browser offers to install, a button does', async ({ page, stand }) => {
	const host = await stand();
	await page.goto(`${host.url}en/`);
	const button = page.getByRole('button', { name: say('en', 'offline.install') });
	await expect(page.locator('.offline')).toBeVisible();
	await expect(button).toBeHidden();
	await page.evaluate(() => {
		const offer = Object.assign(new Event('beforeinstallprompt', { cancelable: true }), {
			prompt: () => Promise.resolve((document.documentElement.dataset.asked = 'yes'))
		});
		dispatchEvent(offer);
		document.documentElement.dataset.own = String(offer.defaultPrevented);
	});
	await expect(page.locator('html')).toHaveAttribute('data-own', 'true');
	await button.click();
	await expect(page.locator('html')).toHaveAttribute('data-asked', 'yes');
	await expect(button).toBeHidden();
});

for (const locale of locales)
	test(`where the browser never offers it, a link leads to how it is done, ${locale}`, async ({
		page,
		stand
	}) => {
		const host = await stand();
		await page.addInitScript(() => Reflect.deleteProperty(window, 'onbeforeinstallprompt'));
		await page.goto(`${host.url}${locale}/`);
		await page.getByRole('link', { name: say(locale, 'offline.install') }).click();
		await expect(page).toHaveURL(`${host.url}${locale}/about/#offline`);
		const how = page.getByText(say(locale, 'about.offline.ios'));
		await expect(how).toBeInViewport();
		// What to wait for is named as the page names it.
		await expect(how).toContainText(say(locale, 'offline.ready'));
	});

test.describe('sharing a page', () => {
	const share = (page: Page, locale: Locale = 'en') =>
		page.getByRole('button', { name: say(locale, 'offline.share') });

	test('hands it to the system, and does nothing more when its sheet is closed', async ({
		page,
		stand
	}) => {
		const host = await stand();
		await page.addInitScript(() => {
			navigator.clipboard.writeText = () =>
				Promise.resolve(void (document.documentElement.dataset.copied = 'yes'));
			navigator.share = (data) => {
				document.documentElement.dataset.shared = data?.url;
				return Promise.reject(new DOMException('closed', 'AbortError'));
			};
		});
		await page.goto(`${host.url}en/about/#corrections`);
		await share(page).click();
		await expect(page.locator('html')).toHaveAttribute(
			'data-shared',
			`${host.url}en/about/#corrections`
		);
		expect(await page.evaluate(() => document.documentElement.dataset.copied)).toBeUndefined();
	});

	for (const locale of locales)
		test(`copies the link where the system’s sheet does not come, and says so, ${locale}`, async ({
			page,
			context,
			stand
		}) => {
			const host = await stand();
			await context.grantPermissions(['clipboard-read', 'clipboard-write']);
			await page.addInitScript(() => {
				navigator.share = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
			});
			await page.goto(`${host.url}${locale}/about/`);
			await share(page, locale).click();
			await expect(page.locator('.offline')).toContainText(say(locale, 'offline.copied'));
			const copied = await page.evaluate(() => navigator.clipboard.readText());
			expect(copied).toBe(`${host.url}${locale}/about/`);
		});

	test('copies the link where there is no such thing, and says so', async ({
		page,
		context,
		stand
	}) => {
		const host = await stand();
		await context.grantPermissions(['clipboard-read', 'clipboard-write']);
		await page.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'share'));
		await page.goto(`${host.url}en/about/`);
		await share(page).click();
		await expect(page.locator('.offline')).toContainText(say('en', 'offline.copied'));
		expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${host.url}en/about/`);
	});

	test('shows the link where even that is refused', async ({ page, stand }) => {
		const host = await stand();
		await page.addInitScript(() => {
			Reflect.deleteProperty(Navigator.prototype, 'share');
			Object.defineProperty(Navigator.prototype, 'clipboard', { get: () => undefined });
		});
		await page.goto(`${host.url}en/about/`);
		await share(page).click();
		await expect(page.locator('.offline')).toContainText(`${host.url}en/about/`);
	});
});

/** A keeper of storage that promises what it is asked for. Runs in the page, before its scripts. */
function keepsWhenAsked(): void {
	const keeper = {
		estimate: () => Promise.resolve({ usage: 2048 }),
		persisted: () => Promise.resolve(localStorage.getItem('asked') !== null),
		persist: () => {
			// Not by `setItem`, which a test may have refuse.
			localStorage.asked = `${Number(localStorage.getItem('asked')) + 1}`;
			return Promise.resolve(true);
		}
	};
	Object.defineProperty(Navigator.prototype, 'storage', { get: () => keeper });
}

/** How often that keeper was asked. Runs in the page. */
const timesAsked = () => Number(localStorage.getItem('asked'));

/** Answers the question on the screen and has it checked. */
async function answerShown(page: Page, locale: Locale): Promise<void> {
	const given = givenIn(locale);
	const question = await shown(page, given);
	await answer(page, { given, question });
	await goOn(page, question);
	await expect(formOf(page, question).locator('[data-mark=true]').first()).toBeVisible();
}

test.describe('the browser is asked to keep what is stored', () => {
	test('after the first answer that is checked, and never again', async ({ page, stand }) => {
		const host = await stand();
		await page.addInitScript(keepsWhenAsked);
		await page.goto(`${host.url}${practiceAt('en', 'mixed')}`);
		const given = givenIn('en');
		const first = await shown(page, given);
		await answer(page, { given, question: first });
		expect(await page.evaluate(timesAsked)).toBe(0);
		await answerShown(page, 'en');
		expect(await page.evaluate(timesAsked)).toBe(1);
		await page.reload();
		await goOn(page, first);
		await answerShown(page, 'en');
		expect(await page.evaluate(timesAsked)).toBe(1);
	});

	for (const word of ['checkAll', 'finish'] as const)
		test(`after the first sheet, by its button "${word}"`, async ({ page, stand }) => {
			const host = await stand();
			const given = givenIn('en');
			const question = firstOf(given, 'choice')!;
			await page.addInitScript(keepsWhenAsked);
			await page.addInitScript(() => localStorage.setItem('fahm:sheet', 'true'));
			await page.goto(`${host.url}${practiceAt('en', 'all')}`);
			await answer(page, { given, question });
			expect(await page.evaluate(timesAsked)).toBe(0);
			await press(page, page.getByRole('button', { name: given.words[word], exact: true }));
			expect(await page.evaluate(timesAsked)).toBe(1);
		});

	test('after what was answered before the script came', async ({ page, stand }) => {
		const host = await stand();
		let release: () => void = () => undefined;
		const held = new Promise<undefined>((done) => (release = () => done(undefined)));
		host.fault = (path) => (path.endsWith('/questions.json') ? held : undefined);
		await page.addInitScript(keepsWhenAsked);
		await page.goto(`${host.url}${practiceAt('en')}`);
		const question = firstOf(givenIn('en'), 'choice')!;
		await page.locator(`#check-${question.number} input`).first().check();
		expect(await page.evaluate(timesAsked)).toBe(0);
		release();
		await expect(formOf(page, question).locator('blockquote')).toBeVisible();
		expect(await page.evaluate(timesAsked)).toBe(1);
	});

	test('not where nothing is kept', async ({ page, stand }) => {
		const host = await stand();
		await page.addInitScript(() => {
			Storage.prototype.setItem = () => undefined;
		});
		await page.addInitScript(keepsWhenAsked);
		await page.goto(`${host.url}${practiceAt('en', 'mixed')}`);
		await answerShown(page, 'en');
		await expect(page.getByText(givenIn('en').words.refused)).toBeVisible();
		expect(await page.evaluate(timesAsked)).toBe(0);
	});
});

test.describe('the page about the site', () => {
	test('says how much is stored and whether it is promised, and deletes it all', async ({
		page,
		stand
	}) => {
		const host = await stand();
		await visit(page, `${host.url}en/about/`);
		await page.reload();
		await expect(page.locator('#stored')).toContainText(/\d+ KB/);
		await expect(page.locator('#stored')).toContainText(say('en', 'offline.unpromised'));
		await page.evaluate(() => localStorage.setItem('another', 'stays'));

		await page.getByRole('button', { name: say('en', 'about.device.delete') }).click();
		await page.getByRole('button', { name: say('en', 'about.device.yes') }).click();
		await expect.poll(() => cachesOf(page)).toEqual([]);
		await expect(page.locator('#forgotten')).toHaveText(say('en', 'about.device.done'));
		// What was said of it is not true any more.
		await expect(page.locator('#stored')).toHaveCount(0);
		await expect(page.locator('.offline [data-state]')).toHaveCount(0);
		const left = await page.evaluate(async () => ({
			kept: Object.keys(localStorage),
			workers: (await navigator.serviceWorker.getRegistrations()).length
		}));
		expect(left).toEqual({ kept: ['another'], workers: 0 });
	});

	for (const locale of locales)
		test(`says that it is promised to be kept, which is asked for once, ${locale}`, async ({
			page,
			stand
		}) => {
			const host = await stand();
			await page.addInitScript(keepsWhenAsked);
			await page.goto(`${host.url}${locale}/about/`);
			await expect(page.locator('#stored')).toContainText(say(locale, 'offline.unpromised'));
			await page.goto(`${host.url}${practiceAt(locale, 'mixed')}`);
			await answerShown(page, locale);
			await page.goto(`${host.url}${locale}/about/`);
			await expect(page.locator('#stored')).toContainText(say(locale, 'offline.promised'));
			expect(await page.evaluate(timesAsked)).toBe(1);
		});

	for (const [what, storage] of Object.entries({
		'is missing': undefined,
		'never answers': 'silent',
		refuses: 'refuses'
	}))
		test(`holds nobody up where the browser’s keeper ${what}`, async ({ page, stand }) => {
			const host = await stand();
			await page.addInitScript((how) => {
				const answer = () =>
					how === 'silent' ? new Promise(() => undefined) : Promise.reject(new TypeError('no'));
				const keeper = how && { estimate: answer, persisted: answer, persist: answer };
				Object.defineProperty(Navigator.prototype, 'storage', { get: () => keeper });
			}, storage);
			const errors: string[] = [];
			page.on('pageerror', (error) => errors.push(error.message));
			await visit(page, `${host.url}en/about/`);
			await expect(page.locator('#stored')).toHaveText('');
			// After the first answer the browser is asked to keep what it has.
			const given = givenIn('en');
			const question = firstOf(given, 'choice')!;
			await page.addInitScript(() => localStorage.setItem('fahm:sheet', 'true'));
			await page.goto(`${host.url}${practiceAt('en', 'all')}`);
			await answer(page, { given, question });
			await goOn(page, question);
			await expect(formOf(page, question).locator('[data-mark=true]').first()).toBeVisible();
			expect(errors).toEqual([]);
		});
});

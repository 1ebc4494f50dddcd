/**
 * `npm run screenshots`: takes the pictures of the site that README shows and that a browser shows when it asks whether
 * to install the app, from the built site. Needs a browser; its output is committed, so a build needs none.
 */
import { type Browser, chromium, type Page } from '@playwright/test';
import { mkdir, rm } from 'node:fs/promises';
import { type Locale, localeCodes } from '#lib/locale/locales.ts';
import type { Given } from '#lib/quiz/practice.ts';
import { findBrowser } from '../../../tests/browser.ts';
import { startServer } from '../serve.ts';

const folder = 'static/screenshots';

/** An address in a language's folder, and what is done there until the picture can be taken. */
interface Shot {
	path: string;
	show: (page: Page) => Promise<void>;
}

/** Scrolls until an element stands near the top of the screen, below what stays there. */
const lead = (page: Page, selector: string) =>
	page
		.locator(selector)
		.first()
		.evaluate((element) => scrollTo(0, scrollY + element.getBoundingClientRect().top - 64));

/** Answers the bank's first question of one choice rightly, and leads to it. */
async function answerRightly(page: Page): Promise<void> {
	const response = await page.request.get(new URL('questions.json', page.url()).href);
	const { questions } = (await response.json()) as Given;
	const question = questions.find(({ kind }) => kind === 'choice');
	if (question?.kind !== 'choice') throw new Error('no question of one choice');
	const form = page.locator(`#check-${question.number}`);
	const { text = '' } = question.options.find(({ key }) => key) ?? {};
	await form.getByText(text, { exact: true }).click();
	await form.locator('button.main').click();
	await form.locator('blockquote').waitFor();
	await lead(page, `#check-${question.number}`);
}

const shots: Record<string, Shot> = {
	section: {
		path: 'cross-border-airstrikes/actors/',
		show: (page) => lead(page, '.prose h2')
	},
	map: {
		path: 'cross-border-airstrikes/geography/',
		show: (page) => lead(page, 'figure svg')
	},
	practice: {
		path: 'cross-border-airstrikes/quiz/#all',
		show: answerRightly
	}
};

const screens = {
	wide: { viewport: { width: 1280, height: 800 } },
	narrow: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true }
};

/** Takes every picture of one language on one kind of screen, as a reader sees it who has been there before. */
async function take(browser: Browser, url: string, locale: Locale, form: keyof typeof screens) {
	for (const [name, { path, show }] of Object.entries(shots)) {
		const context = await browser.newContext({ ...screens[form], serviceWorkers: 'block' });
		const page = await context.newPage();
		await page.addInitScript(() => localStorage.setItem('fahm:sheet', 'true'));
		await page.goto(`${url}${locale}/${path}`, { waitUntil: 'networkidle' });
		await show(page);
		// Leaves what was pressed, so that nothing on the picture is under a pointer or in focus.
		await page.mouse.move(0, 0);
		await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
		const file = `${folder}/${name}.${locale}.${form}.png`;
		await page.screenshot({ path: file });
		console.log(file);
		await context.close();
	}
}

const { url, close } = await startServer({ dir: 'build', port: 0 });
const browser = await chromium.launch(await findBrowser());
await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });
for (const locale of localeCodes)
	for (const form of ['wide', 'narrow'] as const) await take(browser, url, locale, form);
await browser.close();
await close();

/**
 * `npm run cards`: draws the picture that a chat or a search engine shows with a shared page, for the site and for
 * each explainer, in each language. Needs a browser; its output is committed, so a build needs none.
 */
import { chromium } from '@playwright/test';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { localizeExplainer } from '#lib/explainer/localized.ts';
import { dayInWords } from '#lib/locale/dates.ts';
import { type Locale, localeCodes, locales } from '#lib/locale/locales.ts';
import { contentFolder, readLibrary } from '#lib/server/library.ts';
import { findBrowser } from '../../../tests/browser.ts';
import { fullFont } from '../font/source.ts';
import { type Card, cardPage } from './page.ts';

const messages = async (locale: Locale) =>
	JSON.parse(await readFile(`src/lib/locale/messages/${locale}.json`, 'utf8')) as {
		site: { tagline: string; name: string };
		home: { meaning: string };
		stamp: string;
	};

/** What the site's own card says. */
async function siteCard(locale: Locale): Promise<Card> {
	const { site, home } = await messages(locale);
	return { locale, dir: locales[locale].dir, title: site.tagline, line: home.meaning };
}

const browser = await chromium.launch(await findBrowser());
const page = await browser.newPage({ viewport: { width: 1200, height: 630 } });
const assets = {
	font: Buffer.from(await fullFont()).toString('base64'),
	marks: await readFile('static/marks.svg', 'utf8')
};

async function draw(card: Card, file: string): Promise<void> {
	await page.setContent(cardPage(card, assets));
	await page.evaluate(() => document.fonts.ready);
	await page.screenshot({ path: file });
	console.log(file);
}

for (const locale of localeCodes) await draw(await siteCard(locale), `static/card.${locale}.png`);
const { explainers } = await readLibrary(contentFolder);
for (const explainer of explainers) {
	const folder = join(contentFolder, explainer.id, 'cards');
	await mkdir(folder, { recursive: true });
	for (const locale of explainer.locales) {
		const { title, source } = localizeExplainer(explainer, locale);
		const { stamp } = await messages(locale);
		const line = stamp.replace('{date}', dayInWords(source.date, locale));
		await draw({ locale, dir: locales[locale].dir, title, line }, join(folder, `${locale}.png`));
	}
}
await browser.close();

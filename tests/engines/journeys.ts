import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import type { Given } from '../../src/lib/quiz/practice.ts';
import { firstExplainer, type Locale, savedPagesIn, say, sectionsIn } from '../e2e/site.ts';
import { openResults, sealResult } from './class-journeys.ts';
import { ask, type Browser, until } from './engine.ts';

/** A site that can be cut off from the browser, and come back under the same address. */
export interface Site {
	/** Address of its root, with a slash at its end. */
	url: string;
	cut: () => Promise<void>;
	join: () => Promise<void>;
}

/** Somebody who reads the site in a language. */
export interface Reader {
	browser: Browser;
	site: Site;
	locale: Locale;
}

/** What a reader does, in words, and how: it throws when something is not as it should be. */
export interface Journey {
	name: string;
	walk: (reader: Reader) => Promise<void>;
}

/** The journeys that every engine must allow, each with a browser of its own. */
export const journeys: Journey[] = [
	{ name: 'reads, and opens a word', walk: openWord },
	{ name: 'is in the direction and the letters of its language', walk: seeLetters },
	{ name: 'answers a quick check', walk: answerCheck },
	{ name: 'answers in practice, and finds the answer again', walk: practise },
	{ name: 'seals what was answered, for the teacher to open', walk: sealResult },
	{ name: 'opens what was sealed, and finds the key again', walk: openResults },
	{ name: 'opens every page without a network', walk: readOffline }
];

const sectionOf = ({ site, locale }: Reader) => site.url + (sectionsIn(locale)[0] ?? '');

/** Whether nothing lies over an element. Where a browser cannot anchor, what opens lies along the edge, and may cover its word. */
function isFree(selector: string): boolean {
	const element = document.querySelector(selector)!;
	const { left, top, width, height } = element.getBoundingClientRect();
	return element.contains(document.elementFromPoint(left + width / 2, top + height / 2));
}

async function openWord({ browser, ...rest }: Reader): Promise<void> {
	await browser.open(sectionOf({ browser, ...rest }));
	await browser.press('.prose .term');
	await until(browser, 'the word is explained', () => {
		const popover = document.querySelector(':popover-open');
		const box = popover?.getBoundingClientRect();
		// Beside its word, and not half outside.
		return (
			box !== undefined &&
			(popover?.textContent.trim().length ?? 0) > 20 &&
			box.left >= 0 &&
			box.right <= innerWidth + 1 &&
			box.top >= 0
		);
	});
	await browser.press((await ask(browser, isFree, '.prose .term')) ? '.prose .term' : 'main h1');
	await until(browser, 'it is closed', () => document.querySelector(':popover-open') === null);
}

async function seeLetters(reader: Reader): Promise<void> {
	const { browser, locale } = reader;
	await browser.open(sectionOf(reader));
	// A script gives the font to what is below the screen when it was late for the first paint.
	const wanted = locale === 'ur';
	await until(
		browser,
		wanted ? 'Nastaliq is there' : 'the page is read without Nastaliq',
		(isWanted) =>
			isWanted ===
			[...document.fonts].some(
				({ family, status }) => family.includes('Nastaliq') && status === 'loaded'
			),
		wanted
	);
	const seen = await ask(browser, () => {
		const title = document.querySelector('h1')!;
		const letters = document.createTreeWalker(title, NodeFilter.SHOW_TEXT).nextNode()!;
		const range = document.createRange();
		range.setStart(letters, 0);
		range.setEnd(letters, 1);
		const [letter, box] = [range.getBoundingClientRect(), title.getBoundingClientRect()];
		const { lang, dir } = document.documentElement;
		const isLeft = letter.left - box.left < box.right - letter.right;
		return { lang, dir, startsAt: isLeft ? 'left' : 'right' };
	});
	const should =
		locale === 'ur'
			? { lang: 'ur', dir: 'rtl', startsAt: 'right' }
			: { lang: 'en', dir: 'ltr', startsAt: 'left' };
	same(seen, should);
}

async function answerCheck(reader: Reader): Promise<void> {
	const { browser, locale } = reader;
	await browser.open(sectionOf(reader));
	await browser.press('fieldset.check .choice.right label');
	await until(
		browser,
		'the choice is said to be right',
		(right) => {
			const why = document.querySelector<HTMLElement>('fieldset.check .choice.right .why');
			return why?.checkVisibility() === true && why.innerText.includes(right);
		},
		say(locale, 'check.right')
	);
}

async function practise({ browser, site, locale }: Reader): Promise<void> {
	const { id } = firstExplainer(locale);
	const path = `../../build/${locale}/${id}/quiz/questions.json`;
	const given = JSON.parse(
		readFileSync(fileURLToPath(new URL(path, import.meta.url)), 'utf8')
	) as Given;
	const question = given.questions.find(({ kind }) => kind === 'choice');
	if (question?.kind !== 'choice') throw new Error('there is no choice to answer');
	const form = `#check-${question.number}`;
	const right = question.options.find(({ key }) => key)?.text ?? '';

	await browser.open(`${site.url}${locale}/about/`);
	await ask(browser, () => localStorage.setItem('fahm:sheet', 'true'));
	await browser.open(`${site.url}${locale}/${id}/quiz/#all`);
	await until(
		browser,
		'the question stands there',
		(selector) => document.querySelector(`[data-island] ${selector} button`) !== null,
		form
	);
	// Drawn by lot is where the answer stands. It gets a name that it can be pressed by.
	await ask(
		browser,
		(selector, text) => {
			const labels = [...document.querySelectorAll(`${selector} label`)];
			labels.find(({ textContent }) => textContent.trim() === text)!.id = 'the-answer';
		},
		form,
		right
	);
	await browser.press('#the-answer');
	await browser.press(`${form} button.main`);
	const isRight = (selector: string) =>
		document.querySelector(`${selector} [data-mark=true]`) !== null;
	await until(browser, 'the answer is said to be right', isRight, form);
	await browser.open(`${site.url}${locale}/`);
	await browser.open(`${site.url}${locale}/${id}/quiz/#all`);
	await until(browser, 'the answer is found again', isRight, form);
}

async function readOffline({ browser, site, locale }: Reader): Promise<void> {
	await browser.open(`${site.url}${locale}/`);
	await until(
		browser,
		'the site is saved',
		(ready) => document.querySelector('.offline')?.textContent.includes(ready) ?? false,
		say(locale, 'offline.ready')
	);
	await until(
		browser,
		'the worker answers',
		() => navigator.serviceWorker.controller?.state === 'activated'
	);
	await site.cut();
	try {
		for (const path of savedPagesIn(locale)) {
			await browser.open(site.url + path);
			// A driver may be done while the page before still stands there.
			await until(
				browser,
				`${path} is open`,
				(address) => location.pathname === address && document.readyState === 'complete',
				`/${path}`
			);
			const seen = await ask(browser, () => ({
				lang: document.documentElement.lang,
				reads: (document.querySelector('h1')?.textContent.trim().length ?? 0) > 0
			}));
			same(seen, { lang: locale, reads: true });
		}
		await browser.open(`${site.url}${locale}/nothing/here`);
		await until(
			browser,
			'a page that is not there says so',
			(title) => document.body.textContent.includes(title),
			say(locale, 'lost.title')
		);
	} finally {
		await site.join();
	}
}

function same(seen: object, should: object): void {
	if (isDeepStrictEqual(seen, should)) return;
	throw new Error(`it is ${JSON.stringify(seen)} and should be ${JSON.stringify(should)}`);
}

import { exampleKey, keyFile } from '#lib/classroom/example.ts';
import { open } from '#lib/classroom/seal/seal.ts';
import { classIn } from '../e2e/class.ts';
import { ask, type Browser, until } from './engine.ts';
import type { Reader } from './journeys.ts';

/** Writes into the first field that a selector finds, as if it were typed. */
const write = (browser: Browser, selector: string, text: string): Promise<void> =>
	ask(
		browser,
		(where, what) => {
			const field = document.querySelector<HTMLInputElement | HTMLTextAreaElement>(where)!;
			field.value = what;
			field.dispatchEvent(new Event('input', { bubbles: true }));
		},
		selector,
		text
	);

const seen = (browser: Browser, what: string, selector: string): Promise<void> =>
	until(
		browser,
		what,
		(where) => document.querySelector(where)?.checkVisibility() === true,
		selector
	);

/** A student hands in without a single answer: sealing is what differs between engines. */
export async function sealResult({ browser, site, locale }: Reader): Promise<void> {
	const { assignment, fragment, shapeOf } = classIn(locale, 'Who says so?');
	await browser.open(`${site.url}${locale}/do/#${fragment}`);
	await seen(browser, 'the assignment is there', '[data-screen=start] [type=submit]');
	await write(browser, '[data-screen=start] [name=name]', 'محمد عبداللہ');
	await write(browser, '[data-screen=start] [name=roll]', '07');
	await browser.press('[data-screen=start] [type=submit]');
	await seen(browser, 'the first question is there', '[data-do=toHandIn]');
	await browser.press('[data-do=toHandIn]');
	await seen(browser, 'it can be handed in', '[data-screen=check] [type=submit]');
	await browser.press('[data-screen=check] [type=submit]');
	await seen(browser, 'it is sealed', '[data-screen=sealed]');
	const code = await ask(
		browser,
		() => document.querySelector('[data-screen=sealed] .code')!.textContent
	);
	const opened = await open(code, [await exampleKey()], assignment, shapeOf);
	if (opened.state !== 'opened' || opened.submission.name !== 'محمد عبداللہ')
		throw new Error(`what is opened is ${JSON.stringify(opened)}`);
}

/** A teacher brings in a key and a result, and on another day one more: the key has to be there still, locked. */
export async function openResults({ browser, site, locale }: Reader): Promise<void> {
	const taught = classIn(locale, 'Who says so?');
	const page = `${site.url}${locale}/gradebook/`;
	const bringIn = async (text: string) => {
		await seen(browser, 'something can be brought in', 'section:has(#bring-in) textarea');
		await write(browser, 'section:has(#bring-in) textarea', text);
		await browser.press('section:has(#bring-in) button.main');
	};
	const classHas = (rows: number) =>
		until(
			browser,
			`the class has ${rows}`,
			(count) => document.querySelectorAll('#class-table ~ .scroll tbody tr').length === count,
			rows
		);
	await browser.open(page);
	await seen(browser, 'the page is awake', '.book summary');
	await browser.press('.book summary');
	await write(browser, '.book details textarea', keyFile);
	await browser.press('.book details button');
	await until(
		browser,
		'the key is kept',
		() => document.querySelector('.book details textarea')?.checkVisibility() !== true
	);
	await bringIn(taught.fragment);
	await seen(browser, 'the assignment is there', '.book .head');
	await bringIn(await taught.seal('Zarghuna'));
	await classHas(1);
	await browser.open(`${site.url}${locale}/about/`);
	await browser.open(`${page}#${taught.assignment.id}`);
	await bringIn(await taught.seal('Hira'));
	await classHas(2);
}

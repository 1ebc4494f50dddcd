import type { Locator, Page } from '@playwright/test';
import {
	answer,
	firstOf,
	formOf,
	givenIn,
	goOn,
	openPractice,
	openSheet,
	practiceAt,
	press,
	shown
} from './practice.ts';
import { firstExplainer, locales } from './site.ts';
import { expect, holdBack, painted, test } from './test.ts';

/** What a learner sees of where a sitting is: place, answers, hints, marks, and what is offered. */
const seen = (page: Page): Promise<unknown> =>
	page.locator('[data-island]').evaluate((island) => ({
		text: [
			...island.querySelectorAll('legend, h2, dl, label, .hint, .label, button:not([hidden])')
		].map((one) => one.textContent),
		fields: [...island.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input, select')].map(
			(field) => `${field.name} ${field.value} ${(field as HTMLInputElement).checked}`
		),
		marks: [...island.querySelectorAll<HTMLElement>('[data-mark]')].map(
			({ dataset }) => dataset.mark
		)
	}));

/** Opens practice on a line so slow that its questions come when they are let. */
async function openSlowly(page: Page, address: string): Promise<() => void> {
	const release = await holdBack(page, '**/questions.json');
	await page.goto(address);
	return release;
}

for (const locale of locales) {
	const given = givenIn(locale);
	const { words } = given;

	test(`at every step, reloading, going back and closing lose nothing, ${locale}`, async ({
		page,
		browser
	}) => {
		test.slow();
		const { id } = firstExplainer(locale);
		const question = given.questions.find(({ kind, hints }) => kind === 'choice' && hints.length)!;
		const form = formOf(page, question);
		const button = (name: string) => press(page, page.getByRole('button', { name, exact: true }));
		const steps: Record<string, () => Promise<void>> = {
			opened: () => openPractice(page, locale, question.section),
			hinted: () => button(words.hint),
			answered: () => answer(page, { given, question, wrong: true }),
			rated: () => press(page, form.locator('label').filter({ hasText: words.sure })),
			wrong: () => goOn(page, question),
			again: () => button(words.retry),
			mended: () => answer(page, { given, question }),
			right: () => goOn(page, question),
			next: () => goOn(page, question),
			skipped: () => button(words.skip),
			back: () => button(words.previous)
		};
		for (const [name, step] of Object.entries(steps)) {
			await step();
			while (name === 'opened' && (await shown(page, given)).number !== question.number)
				await button(words.skip);
			const here = await seen(page);
			await page.reload();
			await expect.poll(() => seen(page), `${name}, reloaded`).toEqual(here);
			await page.goto(`${locale}/${id}/`);
			await page.goBack();
			await expect.poll(() => seen(page), `${name}, gone back to`).toEqual(here);
			const kept = await page.context().storageState();
			const later = await browser.newContext({
				storageState: kept,
				baseURL: page.url().split(locale)[0]
			});
			const opened = await later.newPage();
			await opened.goto(practiceAt(locale));
			await expect.poll(() => seen(opened), `${name}, opened again`).toEqual(here);
			await later.close();
		}
	});

	test(`how it went is there after reloading, with all that it says, ${locale}`, async ({
		page
	}) => {
		const question = firstOf(given, 'choice')!;
		await openSheet(page, locale, question.section);
		await answer(page, { given, question, wrong: true });
		await press(page, formOf(page, question).locator('label').filter({ hasText: words.sure }));
		await goOn(page, question);
		await press(page, page.getByRole('button', { name: words.finish }));
		const island = page.locator('[data-island]');
		await expect(island.locator('dl')).toContainText(words.misread);
		const { title } = given.sections.find(({ id }) => id === question.section)!;
		const part = island.locator('h2 + ul > li').filter({ hasText: title });
		await expect(part).toContainText(`${words.misread}: 1`);
		const { by, text, href, mark } = given.sentences[question.number]!;
		const row = island.locator('h2 + ul > li').filter({ hasText: text });
		await expect(row.getByRole('link')).toHaveText(by);
		await expect(row.getByRole('link')).toHaveAttribute('href', href!);
		await expect(row.locator('use')).toHaveAttribute('href', mark);
		const here = await seen(page);
		await page.reload();
		await expect.poll(() => seen(page)).toEqual(here);
		await press(page, page.getByRole('button', { name: words.again }));
		expect((await shown(page, given)).number).toBe(question.number);
	});

	test(`what was answered before the script came is kept, ${locale}`, async ({ page }) => {
		const question = firstOf(given, 'choice')!;
		const release = await openSlowly(page, practiceAt(locale));
		const radio = page.locator(`#check-${question.number} input`).first();
		await radio.check();
		await expect(page.locator(`#check-${question.number} .why`).first()).toBeVisible();
		release();
		await expect(formOf(page, question).locator('blockquote')).toBeVisible();
		await expect(
			formOf(page, question)
				.locator('label')
				.filter({ has: page.locator(':checked') })
		).toContainText(question.options[0]!.text);
		await expect(formOf(page, question).locator('input:checked')).toBeFocused();
	});
}

test('changing the language keeps answers, order and place', async ({ page }) => {
	const [en, ur] = [givenIn('en'), givenIn('ur')];
	await openPractice(page, 'en', 'mixed');
	const first = await shown(page, en);
	await answer(page, { given: en, question: first });
	await goOn(page, first);
	await goOn(page, first);
	const second = await shown(page, en);
	const options = () => page.locator('[data-island] form input').count();
	const before = await options();
	await page.locator('[data-language]').click();
	await expect(page).toHaveURL(/\/ur\/.*#mixed$/);
	await expect(formOf(page, second)).toBeVisible();
	expect((await shown(page, ur)).number).toBe(second.number);
	expect(await options()).toBe(before);
	await page.getByRole('button', { name: ur.words.previous }).click();
	await expect(formOf(page, first).locator('[data-mark=true]').first()).toBeVisible();
});

test('two tabs answer the same sitting, and agree', async ({ page, context }) => {
	const given = givenIn('en');
	const [one, two] = given.questions.filter(({ kind }) => kind === 'choice');
	await openSheet(page, 'en');
	await answer(page, { given, question: one! });
	const other = await context.newPage();
	await openSheet(other, 'en');
	await answer(other, { given, question: two! });
	await goOn(other, two!);
	await expect(formOf(page, two!).locator('[data-mark=true]').first()).toBeVisible();
	await goOn(page, one!);
	await expect(formOf(other, one!).locator('[data-mark=true]').first()).toBeVisible();
	await page.reload();
	await expect(formOf(page, one!).locator('[data-mark=true]').first()).toBeVisible();
	await expect(formOf(page, two!).locator('[data-mark=true]').first()).toBeVisible();
});

test('what was deleted in another tab does not come back from an open one', async ({
	page,
	context
}) => {
	const given = givenIn('en');
	const [one, two] = given.questions.filter(({ kind }) => kind === 'choice');
	await openSheet(page, 'en');
	await answer(page, { given, question: one! });
	await goOn(page, one!);
	await expect(formOf(page, one!).locator('[data-mark=true]').first()).toBeVisible();
	const other = await context.newPage();
	await other.goto('en/about/');
	await other.locator('[popovertarget=forget-mine]').first().click();
	await other.locator('[data-do=remove]').click();
	await expect(page.locator('[data-island] [data-mark]')).toHaveCount(0);
	await answer(page, { given, question: two! });
	await goOn(page, two!);
	await page.reload();
	await expect(formOf(page, two!).locator('[data-mark=true]').first()).toBeVisible();
	await expect(formOf(page, one!).locator('[data-mark]')).toHaveCount(0);
});

/** Where on the screen something begins, in whole pixels. */
const topOf = async (place: Locator) => Math.round((await place.boundingBox())!.y);

for (const locale of locales)
	test(`a question that was being read when the script came stays where it was, ${locale}`, async ({
		page
	}) => {
		const { questions } = givenIn(locale);
		const { number, options } = questions.findLast((one) => one.kind === 'choice')!;
		const texts = options.map(({ text }) => text);
		const release = await openSlowly(page, practiceAt(locale));
		const question = page.locator(`#check-${number}`);
		await question.locator('input').first().focus();
		await question.evaluate((one) => one.scrollIntoView());
		await painted(page);
		const top = await topOf(question);
		release();
		await expect(formOf(page, { number }).locator('button.main')).toBeVisible();
		expect(await topOf(formOf(page, { number }))).toBe(top);
		await expect(formOf(page, { number }).locator('input').first()).toBeFocused();
		// Nor do the answers change places under a finger.
		expect(await page.locator(`label:has([name=check-${number}]) span`).allTextContents()).toEqual(
			texts
		);
		await expect(page.locator('[data-island] form[id^=check]')).toHaveCount(questions.length);
		expect(await topOf(formOf(page, { number }))).toBe(top);
	});

test('what was scrolled past leaves a sitting that is under way as it is', async ({ page }) => {
	const given = givenIn('en');
	await openPractice(page, 'en', 'mixed');
	const first = await shown(page, given);
	await answer(page, { given, question: first });
	await goOn(page, first);
	await page.goto('en/');
	const release = await openSlowly(page, practiceAt('en'));
	await page
		.locator('fieldset[id]')
		.last()
		.evaluate((one) => one.scrollIntoView());
	await painted(page);
	release();
	await expect(formOf(page, first).locator('[data-mark=true]').first()).toBeVisible();
	await expect(page.locator('[data-island] form[id^=check]')).toHaveCount(1);
	await expect(page.locator('[data-island] summary').first()).toBeInViewport();
});

test('an answer given before the script came joins the sheet that is under way', async ({
	page
}) => {
	const given = givenIn('en');
	const choices = given.questions.filter(({ kind }) => kind === 'choice');
	const [one, two] = [choices[0], choices.at(-1)];
	await openSheet(page, 'en');
	await answer(page, { given, question: one! });
	await goOn(page, one!);
	const release = await holdBack(page, '**/questions.json');
	await page.reload();
	await page.locator(`#check-${two!.number} input`).first().check();
	release();
	await expect(formOf(page, two!).locator('blockquote')).toBeVisible();
	await expect(formOf(page, two!).locator(':focus')).toBeVisible();
	await expect(formOf(page, one!).locator('[data-mark=true]').first()).toBeVisible();
});

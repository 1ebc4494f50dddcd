import type { Locator, Page } from '@playwright/test';
import type { Question } from '../../src/lib/questions/kinds.ts';
import { verdicts } from '../../src/lib/questions/verdict/verdict.ts';
import {
	firstOf,
	formOf,
	givenIn,
	kinds,
	openPractice,
	openSheet,
	shown,
	told
} from './practice.ts';
import { locales } from './site.ts';
import { expect, test } from './test.ts';

// Keys are those of a keyboard that hangs on a desktop; what is tapped is in quiz.spec.ts.
test.skip(({ isMobile }) => isMobile, 'a phone has no keyboard');

/** Goes to a control by Tab alone, past no more than a question has. */
async function tabTo(page: Page, control: Locator): Promise<void> {
	for (let stop = 0; stop < 40; stop++) {
		if (await control.evaluate((one) => one === document.activeElement)) return;
		await page.keyboard.press('Tab');
	}
	await expect(control).toBeFocused();
}

/** In a group of radios: Space for the first, then down to the one that is wanted. */
async function choose(page: Page, radios: Locator, wanted: Locator): Promise<void> {
	await tabTo(page, radios.first());
	await page.keyboard.press('Space');
	for (let at = 0; at < (await radios.count()) && !(await wanted.isChecked()); at++)
		await page.keyboard.press('ArrowDown');
	await expect(wanted).toBeChecked();
}

const labelled = (within: Locator, text: string): Locator =>
	within
		.locator('label')
		.filter({ has: within.page().getByText(text, { exact: true }) })
		.locator('input');

/** Answers a question rightly, by keyboard alone. */
async function type(
	page: Page,
	question: Question,
	places: Readonly<Record<string, string>>
): Promise<void> {
	const form = formOf(page, question);
	const radios = form.locator('fieldset').first().locator('> div input');
	if (question.kind === 'choice') {
		const { text } = question.options.find(({ key }) => key)!;
		await choose(page, radios, labelled(form, text));
	} else if (question.kind === 'place') {
		const { place } = question.options.find(({ key }) => key)!;
		await choose(page, radios, labelled(form, places[place]!));
	} else if (question.kind === 'verdict') {
		await choose(page, radios, radios.nth(verdicts.indexOf(question.key)));
	} else if (question.kind === 'several') {
		for (const box of await radios.all()) {
			const text = (await box.locator('..').textContent()) ?? '';
			await tabTo(page, box);
			if (question.options.find((one) => one.text === text)?.key)
				await page.keyboard.press('Space');
		}
	} else if (question.kind === 'match') {
		for (const [at, { partner }] of question.rows.entries()) {
			const select = form.locator('select').nth(at);
			await tabTo(page, select);
			const chosen = () =>
				select.evaluate((one) => (one as HTMLSelectElement).selectedOptions[0]?.textContent);
			for (let step = 0; step < 12 && (await chosen()) !== partner; step++)
				await page.keyboard.press('ArrowDown');
			expect(await chosen()).toBe(partner);
		}
	} else if (question.kind === 'order') {
		const rows = form.locator('ol > li');
		for (const [to, { text }] of question.items.entries()) {
			const from = (await rows.locator('span').allTextContents()).indexOf(text);
			if (from === to) continue;
			await tabTo(page, rows.nth(from).locator('button').first());
			for (let at = from; at > to; at--) await page.keyboard.press('Enter');
			await expect(rows.nth(to).locator('span')).toHaveText(text);
		}
		const asIs = form.locator('.as-is');
		if (await asIs.isVisible()) {
			await tabTo(page, asIs);
			await page.keyboard.press('Enter');
		}
	} else if (question.kind === 'sort') {
		for (const row of await form.locator('fieldset fieldset').all()) {
			const text = await row.locator('legend').textContent();
			const group = question.items.find((item) => item.text === text)?.group;
			const { name } = question.groups.find(({ id }) => id === group)!;
			await choose(page, row.locator('input'), labelled(row, name));
		}
	} else if (question.kind === 'number') {
		await tabTo(page, form.locator('input').first());
		await page.keyboard.type(`${question.key}`);
	} else {
		const [answers, proofs] = await form.locator('fieldset fieldset').all();
		const { text } = question.options.find(({ key }) => key)!;
		await choose(page, answers!.locator('input'), labelled(answers!, text));
		const proof = question.sentences.find(({ key }) => key)!;
		await choose(page, proofs!.locator('input'), labelled(proofs!, proof.text));
	}
}

for (const locale of locales) {
	const given = givenIn(locale);
	const { words } = given;

	for (const kind of kinds) {
		const question = firstOf(given, kind);
		if (!question) continue;

		test(`${kind}: asked, answered and checked by keyboard alone, ${locale}`, async ({ page }) => {
			await openSheet(page, locale, question.section);
			const form = formOf(page, question);
			await form.locator('legend').first().focus();
			await type(page, question, given.places);
			await tabTo(page, form.locator('[name$="-sure"]').first());
			await page.keyboard.press('Space');
			await tabTo(page, form.locator('button.main'));
			await page.keyboard.press('Enter');
			await expect(told(page)).toContainText(words.right);
			await expect(form.locator('[data-mark=false]')).toHaveCount(0);
		});
	}

	test(`ten mixed questions by keyboard alone, to the end and the missed ones again, ${locale}`, async ({
		page
	}) => {
		await openPractice(page, locale, 'mixed');
		for (let at = 0; at < 10; at++) {
			const question = await shown(page, given);
			const main = formOf(page, question).locator('button.main');
			if (question.kind === 'choice' || question.kind === 'verdict') {
				await formOf(page, question).locator('input').first().focus();
				await page.keyboard.press('Space');
				await page.keyboard.press('ArrowDown');
				await main.focus();
				await page.keyboard.press('Enter');
				await expect(page.locator('[data-island] [data-mark]').first()).toBeVisible();
				await expect(main).toBeFocused();
				await page.keyboard.press('Enter');
			} else {
				await page.getByRole('button', { name: words.skip }).focus();
				await page.keyboard.press('Enter');
			}
			// Reading goes on where the screen begins.
			await expect(page.locator('[data-island] :is(legend, h2)').first()).toBeFocused();
		}
		await expect(page.getByRole('heading', { name: words.result })).toBeVisible();
		const again = page.getByRole('button', { name: words.again });
		if (await again.isVisible()) {
			await again.focus();
			await page.keyboard.press('Enter');
			await expect(page).toHaveURL(/#again$/);
			await expect(page.locator('[data-island] form')).toBeVisible();
		}
	});
}

import type { Locator, Page } from '@playwright/test';
import type { Given } from '../../src/lib/quiz/practice.ts';
import { kindNames, type Question } from '../../src/lib/questions/kinds.ts';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect } from './test.ts';
import { firstExplainer, type Locale } from './site.ts';

/** Address of an explainer's practice, from the site's root. */
export const practiceAt = (locale: Locale, scope = ''): string =>
	`${locale}/${firstExplainer(locale).id}/quiz/${scope && `#${scope}`}`;

/** What the page's script is given, as it was built. */
export function givenIn(locale: Locale): Given {
	const path = `../../build/${locale}/${firstExplainer(locale).id}/quiz/questions.json`;
	return JSON.parse(readFileSync(fileURLToPath(new URL(path, import.meta.url)), 'utf8')) as Given;
}

export { kindNames as kinds };

/** The bank's first question of a kind; an explainer that has none of it is tested without. */
export const firstOf = <Kind extends Question['kind']>(given: Given, kind: Kind) =>
	given.questions.find(
		(question): question is Extract<Question, { kind: Kind }> => question.kind === kind
	);

/** Opens practice and waits until its script has come. */
export async function openPractice(page: Page, locale: Locale, scope = ''): Promise<void> {
	await page.goto(practiceAt(locale, scope));
	await expect(page.locator('[data-island] form, [data-island] dl').first()).toBeVisible();
}

/** Shows every question of a scope on the page. */
export async function openSheet(page: Page, locale: Locale, scope = 'all'): Promise<void> {
	await page.addInitScript(() => localStorage.setItem('fahm:sheet', 'true'));
	await openPractice(page, locale, scope);
}

/** The form of a question. */
export const formOf = (page: Page, { number }: { number: number }): Locator =>
	page.locator(`#check-${number}`);

/** What a screen reader is told. */
export const told = (page: Page): Locator => page.locator('[data-island] [role=status].aside');

/** Does something to a control as the learner of a project does: a tap on a phone, a click elsewhere. */
export async function press(page: Page, control: Locator): Promise<void> {
	const isPhone = await page.evaluate(() => navigator.maxTouchPoints > 0);
	if (!isPhone) return control.click();
	// Elsewhere first: two steps of a test are so fast that they would be a double tap, which is one.
	await page.touchscreen.tap(1, 1);
	await control.tap();
}

const labelled = (within: Locator, text: string): Locator =>
	within.locator('label').filter({ has: within.page().getByText(text, { exact: true }) });

/** Moves a row of an order question up until it stands where it belongs. */
async function putInOrder(page: Page, form: Locator, texts: string[]): Promise<void> {
	for (const [to, text] of texts.entries()) {
		const rows = form.locator('ol > li');
		const shown = await rows.locator('span').allTextContents();
		for (let at = shown.indexOf(text); at > to; at--)
			await press(page, rows.nth(at).locator('button').first());
	}
	const asIs = form.locator('.as-is');
	if (await asIs.isVisible()) await press(page, asIs);
}

/** Gives the right answer, or with `wrong` another one. */
export async function answer(
	page: Page,
	{ given, question, wrong = false }: { given: Given; question: Question; wrong?: boolean }
): Promise<void> {
	const form = formOf(page, question);
	const choose = (text: string) => press(page, labelled(form, text));
	const isWanted = ({ key }: { key?: true }) => (key === true) !== wrong;
	if (question.kind === 'choice') await choose(question.options.find(isWanted)!.text);
	else if (question.kind === 'verdict') {
		const verdicts = ['true', 'false', 'unsaid'] as const;
		await choose(given.words[verdicts.find((one) => (one === question.key) !== wrong)!]);
	} else if (question.kind === 'place') {
		await choose(given.places[question.options.find(isWanted)!.place]!);
	} else if (question.kind === 'several') {
		for (const option of question.options.filter(isWanted)) await choose(option.text);
	} else if (question.kind === 'number') {
		await form
			.locator('input')
			.first()
			.fill(`${question.key + (wrong ? 1 : 0)}`);
	} else if (question.kind === 'match') {
		const partners = question.rows.map(({ partner }) => partner);
		for (const [at] of question.rows.entries())
			await form
				.locator('select')
				.nth(at)
				.selectOption({ label: partners[wrong ? (at + 1) % partners.length : at]! });
	} else if (question.kind === 'sort') {
		for (const { text, group } of question.items) {
			const { name } = question.groups.find(({ id }) => (id === group) !== wrong)!;
			const row = form
				.locator('fieldset fieldset')
				.filter({ has: page.getByText(text, { exact: true }) });
			await press(page, labelled(row, name));
		}
	} else if (question.kind === 'order') {
		const texts = question.items.map(({ text }) => text);
		await putInOrder(page, form, wrong ? texts.toReversed() : texts);
	} else {
		const lists = form.locator('fieldset fieldset');
		await press(page, labelled(lists.first(), question.options.find(isWanted)!.text));
		await press(page, labelled(lists.last(), question.sentences.find(isWanted)!.text));
	}
}

/** Presses the button that checks, or goes on. */
export const goOn = (page: Page, question: { number: number }): Promise<void> =>
	press(page, formOf(page, question).locator('button.main'));

/** The question on the screen, one at a time. */
export async function shown(page: Page, given: Given): Promise<Question> {
	const id = (await page.locator('[data-island] form[id^=check]').getAttribute('id')) ?? '';
	const question = given.questions.find(({ number }) => id === `check-${number}`);
	if (!question) throw new Error(`no question ${id}`);
	return question;
}

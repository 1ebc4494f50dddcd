import type { Locator, Page } from '@playwright/test';
import { type Assignment, poolOf } from '../../src/lib/classroom/assignment.ts';
import { exampleKey, publicKey } from '../../src/lib/classroom/example.ts';
import { writeLink } from '../../src/lib/classroom/link.ts';
import { open } from '../../src/lib/classroom/seal/seal.ts';
import type { Submission } from '../../src/lib/classroom/submission.ts';
import { keyOf, type KindName, kindNames, type Question } from '../../src/lib/questions/kinds.ts';
import { expect } from './test.ts';
import { firstOf, givenIn, press } from './practice.ts';
import { type Locale, say } from './site.ts';

/** One question of every kind that the bank has. */
export const everyKind = (locale: Locale): Question[] =>
	kindNames
		.flatMap((kind: KindName) => firstOf(givenIn(locale), kind) ?? [])
		.sort((a, b) => a.number - b.number);

/** An assignment of these questions; its key is the one that the tests can open with. */
export function assignmentOf(
	questions: readonly Question[],
	rules: Partial<Assignment> = {}
): Assignment {
	const { explainer } = givenIn('en');
	return {
		id: '0123456789ab',
		pool: poolOf(explainer, questions),
		questions: questions.map(({ number }) => number),
		language: 'any',
		order: 'class',
		seed: 20241226,
		attempts: 1,
		hints: true,
		feedback: 'after',
		confidence: true,
		naming: 'both',
		key: publicKey,
		title: 'Who says what?',
		classLabel: '9-B',
		teacher: 'Ms Gul',
		...rules
	};
}

/** Address of an assignment, from the site's root. */
export const doAt = (locale: Locale, assignment: Assignment): string =>
	`${locale}/do/#${writeLink(assignment)}`;

export const screen = (page: Page, name: string): Locator =>
	page.locator(`[data-screen=${name}]`).first();

/** Opens an assignment and waits until it stands there. */
export async function openTask(page: Page, locale: Locale, assignment: Assignment): Promise<void> {
	await page.goto(doAt(locale, assignment));
	await expect(screen(page, 'start')).toBeVisible();
}

/** Fills in what is asked for, and begins. */
export async function begin(page: Page, name: string, roll = '007'): Promise<void> {
	const form = page.locator('form[data-do=start]');
	// Before it there is no telling which fields are wanted.
	await expect(form).toBeVisible();
	for (const [field, text] of Object.entries({ name, roll })) {
		const input = form.locator(`[name=${field}]`);
		if (await input.isVisible()) await input.fill(text);
	}
	await press(page, form.locator('[type=submit]'));
	await expect(screen(page, 'ask')).toBeVisible();
}

/** The question on the screen, one at a time. */
export async function asked(page: Page, bank: readonly Question[]): Promise<Question> {
	const id = await page.locator('[data-questions] form').getAttribute('id');
	return bank.find(({ number }) => id === `check-${number}`)!;
}

/** Goes to handing in, and seals. */
export async function handIn(page: Page): Promise<void> {
	if (await screen(page, 'ask').isVisible()) await press(page, page.locator('[data-do=toHandIn]'));
	await press(page, page.locator('form[data-do=handIn] [type=submit]'));
	await expect(screen(page, 'sealed')).toBeVisible();
}

/** What the teacher finds in the code on the page. */
export async function opened(
	page: Page,
	assignment: Assignment,
	bank: readonly Question[]
): Promise<Submission> {
	const code = (await page.locator('.code').textContent())!.replaceAll(' ', '');
	const result = await open(code, [await exampleKey()], assignment, (number) => {
		const question = bank.find((one) => one.number === number);
		return question && { kind: question.kind, key: keyOf(question) };
	});
	if (result.state !== 'opened') throw new Error(`the code stays shut: ${result.why}`);
	return result.submission;
}

/** A sentence of the page. */
export const saying = (page: Page, locale: Locale, key: string): Locator =>
	page.getByText(say(locale, `do.${key}`)).first();

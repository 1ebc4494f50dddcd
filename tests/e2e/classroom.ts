import type { Locator, Page } from '@playwright/test';
import { gradeByKey, keyOf, type Question } from '../../src/lib/questions/kinds.ts';
import type { Given } from '../../src/lib/quiz/practice.ts';
import { answer, press, shown } from './practice.ts';
import { type Locale, say } from './site.ts';
import { expect } from './test.ts';

/** What a teacher sends to a class. */
export interface Sent {
	link: string;
	/** The number to compare. */
	code: string;
	/** Id of the assignment. */
	id: string;
}

/** What a paper comes to. */
export interface Points {
	earned: number;
	possible: number;
}

/** How somebody gets about a page. */
export interface Hand {
	/** Goes to a control. */
	reach: (page: Page, control: Locator) => Promise<void>;
	/** Goes there and does what it does. */
	press: (page: Page, control: Locator) => Promise<void>;
}

/** A finger or a mouse. */
export const finger: Hand = { reach: press, press };

/** More stops than a teacher's page has. */
const manyStops = 300;

async function tabTo(page: Page, control: Locator): Promise<void> {
	await control.waitFor();
	for (let stop = 0; stop < manyStops; stop++) {
		if (await control.evaluate((one) => one === document.activeElement)) return;
		await page.keyboard.press('Tab');
	}
	await expect(control).toBeFocused();
}

/** Nothing but a keyboard. */
export const keyboard: Hand = {
	reach: tabTo,
	press: async (page, control) => {
		await tabTo(page, control);
		await page.keyboard.press('Enter');
	}
};

export const button = (page: Page, name: string): Locator =>
	page.getByRole('button', { name, exact: true });

/** Puts an assignment together, saves the key, and makes the link. The page is that of assignments. */
export async function assign(
	page: Page,
	locale: Locale,
	title: string,
	hand = finger
): Promise<Sent> {
	const ui = (key: string) => say(locale, `assign.ui.${key}`);
	await hand.press(page, button(page, ui('new')));
	await hand.press(page, button(page, ui('ten')));
	await hand.reach(page, page.getByLabel(ui('title'), { exact: true }));
	await page.keyboard.type(title);
	await hand.press(page, button(page, ui('make')));
	const download = page.waitForEvent('download');
	await hand.press(page, button(page, say(locale, 'assign.key.save')));
	expect((await download).suggestedFilename()).toMatch(/^fahm-key-[\da-f]{8}\.json$/);
	await hand.press(page, button(page, say(locale, 'assign.key.saved')));
	const link = await page.getByLabel(ui('link'), { exact: true }).inputValue();
	const code = (await page.locator('dl.code dd').textContent())!.trim();
	return { link, code, id: new URL(page.url()).hash.slice(1) };
}

/** Says who is answering. The page is that of the link. */
export async function begin(
	page: Page,
	locale: Locale,
	name: string,
	hand = finger
): Promise<void> {
	await hand.reach(page, page.getByLabel(say(locale, 'do.name'), { exact: true }).first());
	await page.keyboard.type(name);
	await hand.press(page, button(page, say(locale, 'do.start')));
}

/** Points that a question asks for. */
const worth = (question: Question) =>
	gradeByKey(question.kind, keyOf(question), keyOf(question))!.possible;

/** Answers everything rightly, and surely, but the first choice or verdict. */
export async function answerAll(page: Page, given: Given): Promise<Points> {
	const points = { earned: 0, possible: 0 };
	let missed = false;
	await expect(page.locator('.dots i').first()).toBeAttached();
	const count = await page.locator('.dots i').count();
	for (let at = 0; at < count; at++) {
		const question = await shown(page, given);
		const wrong: boolean = !missed && /^(choice|verdict)$/.test(question.kind);
		await answer(page, { given, question, wrong });
		await press(page, page.getByText(given.words.sure, { exact: true }));
		missed ||= wrong;
		points.possible += worth(question);
		points.earned += wrong ? 0 : worth(question);
		await press(page, page.locator('[data-island] button.main'));
		// The next question stands where this one stood.
		await expect(page.locator(`#check-${question.number}`)).toBeHidden();
	}
	return points;
}

/** Seals, and gives the message that would go out. */
export async function handIn(page: Page, locale: Locale, hand = finger): Promise<string> {
	await hand.press(page, button(page, say(locale, 'do.handInNow')));
	await expect(page.getByRole('heading', { name: say(locale, 'do.sealed') })).toBeVisible();
	const address = await page.locator('[data-href=whatsapp]').getAttribute('href');
	return new URL(address!).searchParams.get('text')!;
}

/** Opens what came in. The page is the gradebook. */
export async function openCodes(
	page: Page,
	locale: Locale,
	text: string,
	hand = finger
): Promise<void> {
	await hand.reach(page, page.getByLabel(say(locale, 'gradebook.ui.paste'), { exact: true }));
	await page.keyboard.insertText(text);
	await hand.press(page, button(page, say(locale, 'gradebook.ui.open')));
}

/** The row of a student in the class table. */
export const rowOf = (page: Page, name: string): Locator =>
	page.locator('tbody tr').filter({ has: page.getByText(name, { exact: true }) });

import type { Page } from '@playwright/test';
import { keyOf, type Question } from '../../src/lib/questions/kinds.ts';
import { verdicts } from '../../src/lib/questions/verdict/verdict.ts';
import { assign, begin, button, handIn, keyboard, openCodes, rowOf } from './classroom.ts';
import { formOf, givenIn, shown } from './practice.ts';
import { say } from './site.ts';
import { expect, test } from './test.ts';

// Keys are those of a keyboard that hangs on a desktop.
test.skip(({ isMobile }) => isMobile, 'a phone has no keyboard');

/** In a group of radios: Space for the first, then down to the one that is wanted. */
async function choose(page: Page, question: Question): Promise<void> {
	const radios = formOf(page, question).locator('fieldset').first().locator('> div input');
	const wanted =
		question.kind === 'verdict'
			? radios.nth(verdicts.indexOf(question.key))
			: formOf(page, question)
					.locator('label')
					.filter({
						has: page.getByText(
							question.kind === 'choice' ? question.options[Number(keyOf(question))]!.text : '',
							{ exact: true }
						)
					})
					.locator('input');
	await keyboard.reach(page, radios.first());
	await page.keyboard.press('Space');
	for (let at = 0; at < (await radios.count()) && !(await wanted.isChecked()); at++)
		await page.keyboard.press('ArrowDown');
	await expect(wanted).toBeChecked();
}

test('from teacher to student and back by keyboard alone', async ({ browser, page: teacher }) => {
	const locale = 'en';
	const given = givenIn(locale);
	const student = await (await browser.newContext()).newPage();
	await teacher.goto(`${locale}/assign/`);
	const sent = await assign(teacher, locale, 'By keys', keyboard);

	await student.goto(sent.link);
	await begin(student, locale, 'Ayesha', keyboard);
	await expect(student.locator('.dots i').first()).toBeAttached();
	const count = await student.locator('.dots i').count();
	let answered = 0;
	for (let at = 0; at < count; at++) {
		const question = await shown(student, given);
		// What opens a question is what the keyboard stands on.
		await expect(formOf(student, question).locator('legend').first()).toBeFocused();
		if (question.kind === 'choice' || question.kind === 'verdict') {
			await choose(student, question);
			answered += 1;
		}
		await keyboard.press(student, student.locator('[data-island] button.main'));
		await expect(formOf(student, question)).toBeHidden();
	}
	// The others stand open, and the page says which before it seals.
	const open = student.locator('[data-screen=check] li');
	await expect(open).toHaveCount(count - answered);
	const message = await handIn(student, locale, keyboard);

	await keyboard.press(
		teacher,
		teacher.getByRole('link', { name: say(locale, 'assign.ui.results'), exact: true })
	);
	await openCodes(teacher, locale, message, keyboard);
	const row = rowOf(teacher, 'Ayesha');
	await expect(row.locator('td').first()).toHaveText(String(answered));
	await keyboard.press(teacher, row.getByRole('button', { name: 'Ayesha' }));
	await expect(teacher.getByRole('heading', { name: 'Ayesha' })).toBeFocused();
	await keyboard.press(teacher, button(teacher, say(locale, 'gradebook.ui.back')));
	await expect(row).toBeVisible();
});

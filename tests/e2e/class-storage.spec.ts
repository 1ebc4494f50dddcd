import type { Page } from '@playwright/test';

import { answerAll, assign, begin, button, handIn, openCodes, rowOf } from './classroom.ts';
import { givenIn, press } from './practice.ts';
import { say } from './site.ts';
import { expect, test } from './test.ts';

const locale = 'en';

/** A browser that keeps nothing: no storage, no database. */
async function refuse(page: Page): Promise<void> {
	await page.addInitScript(() => {
		for (const name of ['localStorage', 'sessionStorage', 'indexedDB'])
			Object.defineProperty(window, name, {
				get: () => {
					throw new DOMException('no', 'SecurityError');
				}
			});
	});
}

test('a student whose browser keeps nothing hands in all the same, and is told', async ({
	browser,
	page: teacher
}) => {
	const student = await (await browser.newContext()).newPage();
	await refuse(student);
	await teacher.goto(`${locale}/assign/`);
	const sent = await assign(teacher, locale, 'Kept nowhere');

	await student.goto(sent.link);
	await begin(student, locale, 'Bilal');
	await expect(student.getByText(say(locale, 'do.notKept')).first()).toBeVisible();
	const { earned } = await answerAll(student, givenIn(locale));
	const message = await handIn(student, locale);

	await teacher.goto(`${locale}/gradebook/#${sent.id}`);
	await openCodes(teacher, locale, message);
	await expect(rowOf(teacher, 'Bilal').locator('td').first()).toHaveText(String(earned));
});

test('a teacher whose browser keeps nothing makes no assignment, and is told why', async ({
	page
}) => {
	await refuse(page);
	await page.goto(`${locale}/assign/`);
	await press(page, button(page, say(locale, 'assign.ui.new')));
	await press(page, button(page, say(locale, 'assign.ui.ten')));
	await press(page, button(page, say(locale, 'assign.ui.make')));
	await expect(page.getByText(say(locale, 'assign.key.refused')).first()).toBeVisible();
	await expect(button(page, say(locale, 'assign.key.saved'))).toHaveCount(0);
});

import type { Browser, Page } from '@playwright/test';
import { answerAll, assign, begin, handIn, openCodes, rowOf } from './classroom.ts';
import { gone, type Host } from './host.ts';
import { expect, expectReady, test } from './offline.ts';
import { givenIn } from './practice.ts';
import { type Locale, locales, say } from './site.ts';

/** Somebody with a device of their own, on which the site was opened once. It goes away with the browser. */
async function someone(browser: Browser, host: Host, locale: Locale): Promise<Page> {
	const page = await (await browser.newContext()).newPage();
	await page.goto(`${host.url}${locale}/`);
	await expectReady(page, locale);
	return page;
}

for (const locale of locales) {
	test(`from teacher to student and back without a network, ${locale}`, async ({
		browser,
		stand
	}) => {
		const host = await stand();
		const teacher = await someone(browser, host, locale);
		const student = await someone(browser, host, locale);
		host.fault = gone;

		const name = { en: 'Zoya O’Neill', ur: 'محمد عبداللہ' }[locale];
		await teacher.goto(`${host.url}${locale}/assign/`);
		const sent = await assign(teacher, locale, { en: 'Week 3', ur: 'تیسرا ہفتہ' }[locale]);

		await student.goto(sent.link);
		await expect(student.locator('.number')).toHaveText(sent.code);
		await begin(student, locale, name);
		const { earned, possible } = await answerAll(student, givenIn(locale));
		const message = await handIn(student, locale);
		expect(message, 'nobody but the teacher reads who it is').not.toContain(name);

		await teacher.goto(`${host.url}${locale}/gradebook/#${sent.id}`);
		await openCodes(
			teacher,
			locale,
			`12/3/27, 10:31 - +92 300: ${message}\n12/3/27, 10:32 - x: Q1?`
		);
		const row = rowOf(teacher, name);
		await expect(row.locator('td').first()).toHaveText(String(earned));
		await expect(teacher.locator('thead').first()).toContainText(String(possible));

		// The same message once more adds nothing, and both devices still know in the morning.
		await openCodes(teacher, locale, message);
		await expect(
			teacher.locator('h3', { hasText: say(locale, 'gradebook.ui.came') })
		).toBeVisible();
		await expect(row).toHaveCount(1);
		await teacher.reload();
		await expect(row.locator('td').first()).toHaveText(String(earned));
		await student.reload();
		await expect(student.getByRole('heading', { name: say(locale, 'do.sealed') })).toBeVisible();
	});
}

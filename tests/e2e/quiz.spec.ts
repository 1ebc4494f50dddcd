import {
	answer,
	firstOf,
	formOf,
	givenIn,
	goOn,
	kinds,
	openPractice,
	openSheet,
	press,
	shown,
	told
} from './practice.ts';
import { locales } from './site.ts';
import { expect, test } from './test.ts';

for (const locale of locales) {
	const given = givenIn(locale);
	const { words } = given;

	for (const kind of kinds) {
		const question = firstOf(given, kind);
		if (!question) continue;

		test(`${kind}: not ready, wrong, right, ${locale}`, async ({ page }) => {
			await openSheet(page, locale);
			const form = formOf(page, question);
			await goOn(page, question);
			await expect(form.locator('.missing')).toBeVisible();
			await expect(told(page)).not.toBeEmpty();
			await expect(form.locator('[data-mark]')).toHaveCount(0);

			await answer(page, { given, question, wrong: true });
			await expect(form.locator('.missing')).toBeHidden();
			await goOn(page, question);
			await expect(told(page)).toContainText(words.wrong);
			await expect(form.locator('p[data-mark=false]').first()).toBeVisible();

			await press(page, form.getByRole('button', { name: words.retry }));
			if (kind === 'several')
				while (await form.locator('[type=checkbox]:checked').count())
					await form.locator('[type=checkbox]:checked').first().uncheck();
			await answer(page, { given, question });
			await goOn(page, question);
			await expect(told(page)).toContainText(words.right);
			await expect(form.locator('[data-mark=false]')).toHaveCount(0);
			const sentence = given.sentences[question.number];
			if (sentence) await expect(form.locator('blockquote')).toContainText(sentence.text);
		});
	}

	test(`the deciding sentence leads to where it stands, ${locale}`, async ({ page }) => {
		const question = given.questions.find(
			({ kind, number }) => kind === 'choice' && given.sentences[number]?.href
		)!;
		await openSheet(page, locale, question.section);
		await answer(page, { given, question });
		await goOn(page, question);
		await press(page, formOf(page, question).locator('blockquote a'));
		await expect(page.locator(':target')).toBeInViewport();
	});

	test(`hints come one by one, ${locale}`, async ({ page }) => {
		const question = given.questions.find(({ hints }) => hints.length > 1)!;
		await openSheet(page, locale, question.section);
		const form = formOf(page, question);
		const more = form.getByRole('button', { name: words.hint });
		for (const [at, hint] of question.hints.entries()) {
			await press(page, more);
			await expect(form.locator('.hint')).toHaveCount(at + 1);
			await expect(form.locator('.hint').last()).toContainText(hint);
			await expect(told(page)).toHaveText(hint);
		}
		await expect(more).toBeHidden();
	});

	test(`a place is chosen on the map as in the list, ${locale}`, async ({ page }) => {
		const question = firstOf(given, 'place')!;
		await openSheet(page, locale, question.section);
		const form = formOf(page, question);
		const right = question.options.findIndex(({ key }) => key);
		await press(page, form.locator('svg path').nth(right));
		await expect(form.locator('svg [data-on=true]')).toHaveCount(1);
		await goOn(page, question);
		await expect(told(page)).toContainText(words.right);
		await expect(form.locator('label:has(:checked) + [data-mark=true]')).toBeVisible();
	});
}

test('two hints in the same words are two', async ({ page }) => {
	const given = givenIn('en');
	const question = firstOf(given, 'choice')!;
	const hints = ['Read on.', 'Read on.'];
	const questions = given.questions.map((one) => ({ ...one, hints }));
	await page.route('**/questions.json', (route) =>
		route.fulfill({ json: { ...given, questions } })
	);
	await openSheet(page, 'en', question.section);
	const form = formOf(page, question);
	const more = form.getByRole('button', { name: given.words.hint });
	for (const count of [1, 2]) {
		await press(page, more);
		await expect(form.locator('.hint')).toHaveCount(count);
	}
});

test('a double click, and a key that is held, are one step', async ({ page }) => {
	const given = givenIn('en');
	const { words } = given;
	await openPractice(page, 'en', 'mixed');
	const at = (number: number) =>
		page.getByText(words.at.replace('{at}', `${number}`).split('{')[0]!);
	await page.getByRole('button', { name: words.skip }).dblclick();
	await expect(at(2)).toBeVisible();

	const second = await shown(page, given);
	const main = formOf(page, second).locator('button.main');
	await answer(page, { given, question: second });
	await main.dblclick();
	await expect(main).toHaveText(words.next);
	await expect(at(2)).toBeVisible();

	await main.click();
	await expect(at(3)).toBeVisible();
	const third = await shown(page, given);
	await answer(page, { given, question: third });
	await formOf(page, third).locator('button.main').focus();
	for (let held = 0; held < 4; held++) await page.keyboard.down('Enter');
	await page.keyboard.up('Enter');
	await expect(formOf(page, third).locator('button.main')).toHaveText(words.next);
	await expect(at(3)).toBeVisible();
});

test('a double click on Check presses nothing of what comes where the button was', async ({
	page
}) => {
	const given = givenIn('en');
	const { section } = firstOf(given, 'evidence')!;
	await openPractice(page, 'en', section);
	const address = page.url();
	const { length } = given.questions.filter((one) => one.section === section);
	for (let at = 0; at < length; at++) {
		const question = await shown(page, given);
		await answer(page, { given, question });
		const main = formOf(page, question).locator('button.main');
		await main.dblclick();
		await expect(main, `${question.number}`).not.toHaveText(given.words.check);
		expect(page.url(), `${question.number}`).toBe(address);
		await main.click();
	}
});

test('a sheet holds all its questions, whichever is chosen after another', async ({ page }) => {
	const given = givenIn('en');
	const { section } = given.questions[0]!;
	const part = given.questions.filter((one) => one.section === section);
	const forms = page.locator('[data-island] form[id^=check]');
	await openSheet(page, 'en');
	await expect(forms).toHaveCount(given.questions.length);
	for (const [scope, { length }] of [[section, part] as const, ['all', given.questions] as const]) {
		await page.evaluate((hash) => (location.hash = hash), scope);
		await expect(forms).toHaveCount(length);
	}
	await page.locator('[data-island] summary').first().click();
	await page.getByRole('button', { name: given.words.one, exact: true }).click();
	await expect(forms).toHaveCount(1);
	await page.getByRole('button', { name: given.words.sheet, exact: true }).click();
	await expect(forms).toHaveCount(given.questions.length);
});

test('checking all of a sheet says what it came to', async ({ page }) => {
	const given = givenIn('en');
	const [question] = given.questions.filter(({ kind }) => kind === 'verdict');
	await openSheet(page, 'en', question!.section);
	await answer(page, { given, question: question! });
	await press(page, page.getByRole('button', { name: given.words.checkAll }));
	const came = given.words.progress.replace('{answered}', '1').replace('{right}', '1');
	await expect(told(page)).toHaveText(came);
	await expect(page.locator('.ways .label')).toHaveText(came);
});

test('handing in a sheet checks what is answered, and the open ones are gone on with', async ({
	page
}) => {
	const given = givenIn('en');
	const { section } = given.questions[0]!;
	await openSheet(page, 'en', section);
	const asked = given.questions.filter((one) => one.section === section);
	const [open] = asked.slice(-1);
	for (const question of asked.slice(0, -1)) await answer(page, { given, question });
	await press(page, page.getByRole('button', { name: given.words.finish, exact: true }));
	const left = page.locator('[data-island] dl div').filter({ hasText: given.words.open });
	await expect(left.locator('dd')).toHaveText('1');
	await press(page, page.getByRole('button', { name: given.words.rest }));
	await expect(formOf(page, open!).locator('legend').first()).toBeFocused();
});

for (const locale of locales)
	test(`checking a part begins with its first question on the screen, ${locale}`, async ({
		page
	}) => {
		const given = givenIn(locale);
		const { section } = given.questions.at(-1)!;
		await openPractice(page, locale, section);
		const question = await shown(page, given);
		await expect(formOf(page, question).locator('.prompt')).toBeInViewport();
	});

for (const locale of locales)
	test(`a right sentence beside a wrong answer is not called correct, ${locale}`, async ({
		page
	}) => {
		const given = givenIn(locale);
		const question = firstOf(given, 'evidence');
		if (question?.kind !== 'evidence') throw new Error('no question of evidence');
		const { words } = given;
		await openSheet(page, locale, question.section);
		const form = formOf(page, question);
		const wrong = question.options.find(({ key }) => !key)!;
		const proof = question.sentences.find(({ key }) => key)!;
		for (const { text } of [wrong, proof]) await form.getByLabel(text, { exact: true }).check();
		await press(page, form.locator('button.main'));
		const none = words.points.replace('{earned}', '0').replace('{possible}', '2');
		await expect(form.locator('.verdict')).toHaveText(`${words.wrong} · ${none}`);
		await expect(form.locator('[data-mark] > b')).toHaveText([words.wrong, words.proven, /0/]);
		await expect(form.getByText(words.right, { exact: true })).toHaveCount(0);
		await expect(form.getByText(words.proof)).toBeVisible();
	});

import AxeBuilder from '@axe-core/playwright';
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
	shown,
	told
} from './practice.ts';
import { firstExplainer, locales, say } from './site.ts';
import { expect, painted, test } from './test.ts';

const kinds = [
	'choice',
	'several',
	'verdict',
	'match',
	'order',
	'sort',
	'number',
	'place',
	'evidence'
] as const;

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

	test(`hints come one by one, before the answer, ${locale}`, async ({ page }) => {
		const question = given.questions.find(({ hints }) => hints.length > 0)!;
		await openSheet(page, locale, question.section);
		const form = formOf(page, question);
		await press(page, form.getByRole('button', { name: words.hint }));
		await expect(form.locator('.hint')).toContainText(question.hints[0]!);
		await expect(told(page)).toHaveText(question.hints[0]!);
		await expect(form.getByRole('button', { name: words.hint })).toBeVisible({
			visible: question.hints.length > 1
		});
	});

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

	test(`nothing is lost by reloading, going back and closing, ${locale}`, async ({
		page,
		context
	}) => {
		const { id } = firstExplainer(locale);
		await openPractice(page, locale, 'mixed');
		for (let at = 0; at < 3; at++) {
			const question = await shown(page, given);
			await answer(page, { given, question });
			await page.reload();
			await expect(formOf(page, question)).toBeVisible();
			await goOn(page, question);
			await expect(page.locator('[data-island] [data-mark]').first()).toBeVisible();
			await page.reload();
			await expect(formOf(page, question).locator('[data-mark=true]').first()).toBeVisible();
			await page.goto(`${locale}/${id}/`);
			await page.goBack();
			await expect(formOf(page, question).locator('[data-mark=true]').first()).toBeVisible();
			await goOn(page, question);
			await expect(formOf(page, question)).toHaveCount(0);
		}
		const fourth = await shown(page, given);
		await page.close();
		const next = await context.newPage();
		await openPractice(next, locale);
		expect((await shown(next, given)).number).toBe(fourth.number);
		await expect(next.locator('[data-island] i[data-mark=right]')).toHaveCount(3);
	});

	test(`what was answered before the script came is kept, ${locale}`, async ({ page }) => {
		const question = firstOf(given, 'choice')!;
		let release: () => void = () => undefined;
		const held = new Promise<void>((done) => (release = done));
		await page.route('**/questions.json', async (route) => {
			await held;
			await route.continue();
		});
		await page.goto(practiceAt(locale));
		const radio = page.locator(`#check-${question.number} input`).first();
		await radio.check();
		await expect(page.locator(`#check-${question.number} .why`).first()).toBeVisible();
		release();
		await expect(formOf(page, question).locator('blockquote')).toBeVisible();
		await expect(
			formOf(page, question)
				.locator('label')
				.filter({ has: page.locator(':checked') })
		).toContainText(question.kind === 'choice' ? question.options[0]!.text : '');
		await expect(formOf(page, question).locator('input:checked')).toBeFocused();
	});

	test.describe('without JavaScript', () => {
		test.use({ javaScriptEnabled: false });

		test(`what radios can ask is answered, and the rest says what it needs, ${locale}`, async ({
			page
		}) => {
			await page.goto(practiceAt(locale));
			const question = firstOf(given, 'verdict') ?? firstOf(given, 'choice')!;
			const check = page.locator(`#check-${question.number}`);
			await check.locator('label').first().click();
			await expect(check.locator('.why').first()).toBeVisible();
			const others = given.questions.filter(({ kind }) => kind !== 'choice' && kind !== 'verdict');
			await expect(page.getByText(say(locale, 'quiz.needs'))).toHaveCount(others.length);
		});
	});

	test(`no violations of accessibility, asked, checked and at the end, ${locale}`, async ({
		page
	}) => {
		const check = async () => {
			const { violations } = await new AxeBuilder({ page }).analyze();
			expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
		};
		// Every question of the bank stands on the page.
		test.slow();
		await openSheet(page, locale);
		for (const kind of kinds) {
			const question = firstOf(given, kind);
			if (!question) continue;
			await answer(page, { given, question, wrong: true });
			await goOn(page, question);
		}
		await check();
		await page.getByRole('button', { name: words.finish }).click();
		await expect(page.getByRole('heading', { name: words.result })).toBeVisible();
		await check();
	});

	test(`every control is as large as a finger, and nothing is wider than the page, ${locale}`, async ({
		page
	}) => {
		await page.setViewportSize({ width: 320, height: 700 });
		await openSheet(page, locale);
		await page.locator('summary').click();
		await painted(page);
		const small = await page
			.locator('[data-island] :is(button, label, select, a, summary):visible')
			.evaluateAll((controls) =>
				controls
					.filter((control) => control.getBoundingClientRect().height < 44)
					.map(
						(control) => `${control.textContent.trim()} ${control.getBoundingClientRect().height}`
					)
			);
		expect(small).toEqual([]);
		const wider = await page.evaluate(() => {
			const { scrollWidth, clientWidth } = document.documentElement;
			return scrollWidth - clientWidth;
		});
		expect(wider).toBe(0);
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

/** Ways in which a device refuses to keep anything. */
const refusals: Record<string, () => void> = {
	'is refused': () =>
		Object.defineProperty(window, 'localStorage', {
			get: () => {
				throw new DOMException('no', 'SecurityError');
			}
		}),
	'is full': () => {
		Storage.prototype.setItem = () => {
			throw new DOMException('full', 'QuotaExceededError');
		};
	},
	'forgets without a word': () => {
		Storage.prototype.setItem = () => undefined;
	}
};

for (const [name, refuse] of Object.entries(refusals))
	test(`where storage ${name}, practice goes on and says so`, async ({ page }) => {
		const given = givenIn('en');
		await page.addInitScript(refuse);
		await openPractice(page, 'en', 'mixed');
		for (let at = 0; at < 2; at++) {
			const question = await shown(page, given);
			await answer(page, { given, question });
			await goOn(page, question);
			await goOn(page, question);
		}
		await expect(page.getByText(given.words.refused)).toBeVisible();
		await expect(page.locator('[data-island] i[data-mark=right]')).toHaveCount(2);
		// What was asked elsewhere in the meantime does not drive it out of memory.
		await page.evaluate(() => (location.hash = '#all'));
		await expect(page).toHaveURL(/#all$/);
		await page.evaluate(() => (location.hash = '#mixed'));
		await expect(page.locator('[data-island] i[data-mark=right]')).toHaveCount(2);
	});

test('a newer record is left as it is, and said', async ({ page }) => {
	const newer = JSON.stringify({ checksum: 2100749594, record: { version: 9 } });
	await page.addInitScript((text) => localStorage.setItem('fahm:record.1', text), newer);
	const given = givenIn('en');
	await openPractice(page, 'en', 'mixed');
	await expect(page.getByText(given.words.newer)).toBeVisible();
	const question = await shown(page, given);
	await answer(page, { given, question });
	await goOn(page, question);
	expect(await page.evaluate(() => localStorage.getItem('fahm:record.1'))).toBe(newer);
});

test('a damaged record gives way to the good one before it, and is put aside', async ({ page }) => {
	const given = givenIn('en');
	await openPractice(page, 'en', 'mixed');
	const question = await shown(page, given);
	await answer(page, { given, question });
	await goOn(page, question);
	await goOn(page, question);
	const good = await page.evaluate(() => localStorage.getItem('fahm:record.1.before'));
	expect(good).not.toBeNull();
	await page.evaluate(() => localStorage.setItem('fahm:record.1', '{"checksum":1,"rec'));
	await page.reload();
	await expect(page.locator('[data-island] i[data-mark=right]')).toHaveCount(1);
	expect(await page.evaluate(() => localStorage.getItem('fahm:record.1.damaged'))).toBe(
		'{"checksum":1,"rec'
	);
	await page.goto('en/about/');
	await expect(page.locator('[data-do=saveAside]')).toBeVisible();
});

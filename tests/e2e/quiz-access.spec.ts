import AxeBuilder from '@axe-core/playwright';
import {
	answer,
	firstOf,
	formOf,
	givenIn,
	goOn,
	kinds,
	openSheet,
	practiceAt,
	told
} from './practice.ts';
import { locales, say } from './site.ts';
import { expect, painted, test } from './test.ts';

for (const locale of locales) {
	const given = givenIn(locale);
	const { words } = given;

	test(`feedback is said politely, and once, ${locale}`, async ({ page }) => {
		const question = firstOf(given, 'choice')!;
		await openSheet(page, locale, question.section);
		await expect(told(page)).toHaveRole('status');
		const said = await told(page).evaluateHandle((region) => {
			const heard: string[] = [];
			const listen = () => region.textContent && heard.push(region.textContent);
			new MutationObserver(listen).observe(region, {
				childList: true,
				characterData: true,
				subtree: true
			});
			return heard;
		});
		const heard = () => said.evaluate((texts) => texts);
		const nothing = words.noneChosen;
		await goOn(page, question);
		await expect.poll(heard).toEqual([nothing]);
		// The same, pressed again, is news for whoever only listens.
		await goOn(page, question);
		await expect.poll(heard).toEqual([nothing, `${nothing}\u00a0`]);
		await answer(page, { given, question });
		await goOn(page, question);
		const why = question.options.find(({ key }) => key)!.why;
		await expect.poll(heard).toEqual([nothing, `${nothing}\u00a0`, `${words.right} · ${why}`]);
	});

	test(`a screen reader meets question, answers, check and what is said of them in this order, ${locale}`, async ({
		page
	}) => {
		const question = firstOf(given, 'choice')!;
		await openSheet(page, locale, question.section);
		const form = formOf(page, question);
		const inOrder = async (texts: string[]) => {
			const tree = await form.ariaSnapshot();
			// The tree has plain spaces alone.
			const places = texts.map((text) => tree.indexOf(text.replaceAll('\u00a0', ' ')));
			expect(places, tree).not.toContain(-1);
			expect(places, tree).toEqual(places.toSorted((a, b) => a - b));
		};
		const options = await form.locator('label').allTextContents();
		const [first = ''] = options;
		await inOrder([question.prompt, first, words.sureness, words.sure, words.check]);
		await answer(page, { given, question, wrong: true });
		await goOn(page, question);
		const sentence = given.sentences[question.number]!;
		await inOrder([question.prompt, words.wrong, sentence.by, sentence.text, words.retry]);
	});

	test(`where a button goes away, the focus stays with the question, ${locale}`, async ({
		page
	}) => {
		const question = given.questions.find(
			({ kind, hints }) => kind === 'choice' && hints.length === 1
		)!;
		await openSheet(page, locale, question.section);
		const form = formOf(page, question);
		const legend = form.locator('legend').first();
		await form.getByRole('button', { name: words.hint }).press('Enter');
		await expect(legend).toBeFocused();
		await answer(page, { given, question, wrong: true });
		await form.locator('button.main').press('Enter');
		await expect(legend).toBeFocused();
		await form.getByRole('button', { name: words.retry }).press('Enter');
		await expect(legend).toBeFocused();
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
			const parts = new Set(others.map(({ section }) => section));
			const needs = say(locale, 'quiz.needs').split('}').at(-1) ?? '';
			await expect(page.getByText(needs)).toHaveCount(parts.size);
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
		const wider = () =>
			page.evaluate(() => {
				const { scrollWidth, clientWidth } = document.documentElement;
				return scrollWidth - clientWidth;
			});
		expect(await wider()).toBe(0);
		await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
		expect(await wider(), 'at twice the size of text').toBe(0);
	});
}

import AxeBuilder from '@axe-core/playwright';
import type { Given } from '../../src/lib/classroom/do/given.ts';
import { keyOf } from '../../src/lib/questions/kinds.ts';
import type { Given as Practice } from '../../src/lib/quiz/practice.ts';
import {
	asked,
	assignmentOf,
	begin,
	doAt,
	everyKind,
	handIn,
	opened,
	openTask,
	saying,
	screen
} from './assignment.ts';
import { answer, formOf, givenIn, press } from './practice.ts';
import { locales, say } from './site.ts';
import { expect, settled, test } from './test.ts';

for (const locale of locales) {
	const given = givenIn(locale);
	const bank = everyKind(locale);
	const [one, two, three] = bank;
	const few = [one!, two!, three!];
	const name = { en: 'Ayesha Khan', ur: 'محمد كاظم' }[locale];

	test(`every kind is answered, kept over a reload, and opened by the teacher, ${locale}`, async ({
		page
	}) => {
		const assignment = assignmentOf(bank);
		await openTask(page, locale, assignment);
		await expect(page.locator('.number')).toHaveText(/^\d{4}-\d\d$/);
		await begin(page, `\u2067${name}\u2069`);
		for (let at = 0; at < bank.length; at++) {
			const question = await asked(page, bank);
			await answer(page, { given, question });
			if (at === 4) {
				await page.reload();
				await expect(formOf(page, question)).toBeVisible();
				await expect(page.locator('.dots b:visible')).toHaveCount(5);
			}
			await press(page, page.locator('[data-questions] button.main'));
			await expect(formOf(page, question)).toBeHidden();
		}
		await expect(saying(page, locale, 'allAnswered')).toBeVisible();
		await handIn(page);
		const submission = await opened(page, assignment, bank);
		expect(submission).toMatchObject({ name, roll: '007', locale, attempt: 1 });
		for (const { number, response } of submission.answers)
			expect(response).toEqual(keyOf(bank.find((question) => question.number === number)!));
		await expect(page.locator('.qr svg path')).toHaveAttribute('d', /.{500}/);
		// Feedback comes now, and nothing can be changed any more.
		await expect(page.locator('[data-questions] [data-mark=true]').first()).toBeVisible();
		await expect(page.locator('[data-questions] fieldset:enabled')).toHaveCount(0);
		await page.reload();
		await expect(screen(page, 'sealed')).toBeVisible();
	});

	test(`the way past the header leaves the assignment open, ${locale}`, async ({ page }) => {
		await openTask(page, locale, assignmentOf(few));
		const address = page.url();
		await page.locator('.skip').focus();
		await page.keyboard.press('Enter');
		await expect(page.locator('#main')).toBeFocused();
		await expect(screen(page, 'start')).toBeVisible();
		await page.waitForFunction(() =>
			performance.getEntriesByType('resource').some(({ name }) => /\/offline\.[^/]+$/.test(name))
		);
		await page.goto(address);
		await settled(page);
		await page.locator('.skip').focus();
		await page.keyboard.press('Enter');
		await expect(page.locator('#main')).toBeFocused();
		await expect(screen(page, 'start')).toBeVisible();
	});

	test(`one more attempt is offered after the newest alone, ${locale}`, async ({ page }) => {
		await openTask(page, locale, { ...assignmentOf(few), attempts: 3 });
		for (let attempt = 1; attempt <= 2; attempt++) {
			if (attempt === 1) await begin(page, name);
			else await page.locator('[data-do=again]').click();
			await handIn(page);
		}
		await expect(page.locator('[data-do=again]')).toBeVisible();
		await page.locator('[data-do=showKept]').first().click();
		await expect(screen(page, 'sealed')).toBeVisible();
		await expect(page.locator('[data-do=again]')).toBeHidden();
	});

	test(`handing in names what is open, and leads there, ${locale}`, async ({ page }) => {
		const assignment = assignmentOf(few);
		await openTask(page, locale, assignment);
		await begin(page, name);
		await press(page, page.locator('[data-do=toHandIn]'));
		await expect(page.locator('[data-do=goTo]')).toHaveCount(few.length);
		await press(page, page.locator('[data-do=goTo]').nth(1));
		const second = await asked(page, few);
		await expect(formOf(page, second).locator('legend').first()).toBeFocused();
		await answer(page, { given, question: second });
		await press(page, page.locator('[data-do=toHandIn]'));
		await expect(page.locator('[data-do=goTo]')).toHaveCount(few.length - 1);
		await page.locator('form[data-do=handIn] [name=name]').fill(' ');
		await press(page, page.locator('form[data-do=handIn] [type=submit]'));
		await expect(page.locator('[role=status]').first()).toHaveText(say(locale, 'do.whoMissing'));
		await page.locator('form[data-do=handIn] [name=name]').fill(name);
		await handIn(page);
		const { answers } = await opened(page, assignment, few);
		expect(answers.filter(({ response }) => response !== null)).toHaveLength(1);
	});

	test(`a missing name is said although something else is to be said all the time, ${locale}`, async ({
		page
	}) => {
		const assignment = assignmentOf(few);
		const pool = `${assignment.pool.slice(0, 8)}00000000`;
		await openTask(page, locale, { ...assignment, pool });
		await expect(saying(page, locale, 'revised')).toBeVisible();
		await press(page, page.locator('form[data-do=start] [type=submit]'));
		await expect(page.locator('[role=status]').first()).toContainText(say(locale, 'do.whoMissing'));
	});

	test(`the first check counts where feedback comes at once, ${locale}`, async ({ page }) => {
		const question = bank.find(({ kind }) => kind === 'choice')!;
		const assignment = assignmentOf([question], { feedback: 'at-once', confidence: false });
		await openTask(page, locale, assignment);
		await begin(page, name);
		await expect(page.getByText(given.words.sureness)).toHaveCount(0);
		await answer(page, { given, question, wrong: true });
		await press(page, formOf(page, question).locator('button.main'));
		await expect(formOf(page, question).locator('[data-mark=false]').first()).toBeVisible();
		await expect(
			formOf(page, question).getByRole('button', { name: given.words.retry })
		).toHaveCount(0);
		await expect(formOf(page, question).locator('input').first()).toBeDisabled();
		await handIn(page);
		const { answers } = await opened(page, assignment, bank);
		expect(answers[0]?.response).not.toEqual(keyOf(question));
		expect(answers[0]?.confidence).toBeNull();
	});

	test(`as many attempts as allowed, and then the next student, ${locale}`, async ({ page }) => {
		const assignment = assignmentOf(few, { attempts: 2, naming: 'name' });
		await openTask(page, locale, assignment);
		await begin(page, name);
		await handIn(page);
		await press(page, page.locator('[data-do=again]'));
		await expect(screen(page, 'ask')).toBeVisible();
		await handIn(page);
		expect((await opened(page, assignment, few)).attempt).toBe(2);
		await expect(page.locator('[data-do=again]')).toBeHidden();
		await press(page, page.locator('[data-screen=sealed] [data-do=next]'));
		await expect(screen(page, 'start')).toBeVisible();
		await expect(page.locator('form[data-do=start] [name=name]')).toHaveValue('');
		await expect(page.locator('[data-do=showKept]:visible')).toHaveCount(2);
		await page.reload();
		await expect(screen(page, 'start')).toBeVisible();
		await begin(page, 'Zainab');
		await handIn(page);
		expect(await opened(page, assignment, few)).toMatchObject({ name: 'Zainab', attempt: 1 });
		// What was somebody else's shows its code, and not how it went.
		await press(page, page.locator('[data-do=showKept]:visible').last());
		expect(await opened(page, assignment, few)).toMatchObject({ name, attempt: 1 });
		for (const whose of [name, assignment.title])
			await expect(screen(page, 'sealed').getByText(whose, { exact: true })).toBeVisible();
		await expect(saying(page, locale, 'review')).toBeHidden();
	});

	test(`what is kept is deleted after a question, and comes back, ${locale}`, async ({ page }) => {
		await openTask(page, locale, assignmentOf(few));
		await begin(page, name);
		await page.goto(`${locale}/about/`);
		await page.goto(`${locale}/do/`);
		const rows = page.locator('[data-do=askDelete]:visible');
		await press(page, rows.first());
		await expect(page.locator('#delete-kept button').first()).toBeFocused();
		// No tap elsewhere before it, which would close the question.
		await page.locator('#delete-kept [data-do=delete]').click();
		await expect(rows).toHaveCount(0);
		await expect(page.locator('#kept')).toBeFocused();
		await press(page, page.locator('[data-do=undo]'));
		await expect(rows).toHaveCount(1);
		await press(page, page.locator('[data-do=showKept]:visible'));
		await expect(screen(page, 'ask')).toBeVisible();
	});

	test(`a damaged link says so, and a pasted message opens, ${locale}`, async ({ page }) => {
		const link = doAt(locale, assignmentOf(few));
		await page.goto(`${link.slice(0, 40)}x${link.slice(41)}`);
		await expect(saying(page, locale, 'damaged')).toBeVisible();
		const field = page.locator('textarea');
		await field.fill('2 + 2 = 4');
		await press(page, page.locator('form[data-do=open] [type=submit]'));
		await expect(page.locator('[role=status]').first()).not.toBeEmpty();
		await field.fill(`Week 3: https://example.org/${link.slice(0, 60)}\n${link.slice(60)}.`);
		await press(page, page.locator('form[data-do=open] [type=submit]'));
		await expect(screen(page, 'start')).toBeVisible();
		await expect(page).toHaveURL(new RegExp(`${link.slice(-20)}$`));
	});

	test(`what this copy does not have is said, ${locale}`, async ({ page }) => {
		await page.goto(doAt(locale, { ...assignmentOf(few), pool: 'ffffffffffffffff' }));
		await expect(saying(page, locale, 'unknown')).toBeVisible();
		const newer = assignmentOf(few);
		await page.goto('about:blank');
		await page.goto(doAt(locale, { ...newer, questions: [...newer.questions, 2 ** 30] }));
		await expect(saying(page, locale, 'unseen')).toBeVisible();
		await page.goto('about:blank');
		await page.goto(doAt(locale, { ...newer, pool: `${newer.pool.slice(0, 8)}00000000` }));
		await expect(saying(page, locale, 'revised')).toBeVisible();
	});

	test(`no violations of accessibility on any screen, ${locale}`, async ({ page }) => {
		test.slow();
		const check = async () => {
			const { violations } = await new AxeBuilder({ page }).analyze();
			expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
		};
		await page.goto(`${locale}/do/`);
		await expect(screen(page, 'open')).toBeVisible();
		await check();
		await openTask(page, locale, assignmentOf(few, { due: 28_000_000 }));
		await check();
		await begin(page, name);
		await answer(page, { given, question: await asked(page, few) });
		await check();
		await press(page, page.locator('[data-do=toHandIn]'));
		await check();
		await handIn(page);
		await expect(page.locator('.qr svg path')).toHaveAttribute('d', /.{500}/);
		await check();
		const wider = await page.evaluate(() => {
			const { scrollWidth, clientWidth } = document.documentElement;
			return scrollWidth - clientWidth;
		});
		expect(wider).toBe(0);
	});
}

test('what looks like a script in a link is shown as it is written, and never runs', async ({
	page
}) => {
	const bank = everyKind('en').slice(0, 1);
	const labels = {
		title: '<img src=x onerror="ran=1">',
		classLabel: '<script>ran=1</script>',
		teacher: '"><svg onload=ran=1> javascript:ran=1'
	};
	const assignment = assignmentOf(bank, labels);
	const asWritten = async (...texts: string[]) => {
		for (const text of texts)
			await expect(page.getByText(text, { exact: true }).filter({ visible: true })).not.toHaveCount(
				0
			);
	};
	await openTask(page, 'en', assignment);
	await asWritten(...Object.values(labels));
	await begin(page, '<b onclick=ran=1>Zoya</b>');
	await handIn(page);
	await asWritten(labels.title);
	await expect(page.locator('.qr svg path')).toHaveAttribute('d', /.{500}/);
	// A policy that was broken, or a picture that was asked for, would be a complaint of the browser.
	expect(await page.evaluate(() => 'ran' in window)).toBe(false);
	expect(await opened(page, assignment, bank)).toMatchObject({ name: '<b onclick=ran=1>Zoya</b>' });
});

test('a question that was withdrawn since is said to be, and the rest is asked', async ({
	page
}) => {
	const bank = everyKind('en').slice(0, 3);
	const [gone, ...rest] = bank;
	const { number, revision, kind } = gone!;
	await page.route('**/en/do/given.json', async (route) => {
		const response = await route.fetch();
		const given = (await response.json()) as Given;
		const withdrawn = [{ number, revision, kind, key: keyOf(gone!) }];
		const explainers = given.explainers.map((one) => ({ ...one, withdrawn }));
		await route.fulfill({ response, json: { ...given, explainers } });
	});
	await page.route('**/questions.json', async (route) => {
		const response = await route.fetch();
		const given = (await response.json()) as Practice;
		const questions = given.questions.filter((one) => one.number !== number);
		await route.fulfill({ response, json: { ...given, questions } });
	});
	const assignment = assignmentOf(bank);
	await openTask(page, 'en', assignment);
	await expect(
		page.getByText(say('en', 'do.withdrawn').replace('{left}', '1')).first()
	).toBeVisible();
	await begin(page, 'Ayesha');
	for (const question of rest) {
		expect((await asked(page, bank)).number).toBe(question.number);
		await answer(page, { given: givenIn('en'), question });
		await press(page, page.locator('[data-questions] button.main'));
		await expect(formOf(page, question)).toBeHidden();
	}
	await handIn(page);
	const { answers } = await opened(page, assignment, bank);
	expect(answers.map(({ response }) => response)).toEqual([null, ...rest.map(keyOf)]);
});

test('an assignment fixed to one language is opened in it, and the other is not offered', async ({
	page
}) => {
	await page.goto(doAt('en', assignmentOf(everyKind('en'), { language: 'ur' })));
	await expect(page).toHaveURL(/\/ur\/do\/#/);
	await expect(screen(page, 'start')).toBeVisible();
	await expect(page.locator('[data-language]')).toBeHidden();
});

test('changing the language in the middle keeps answers, order and place', async ({ page }) => {
	const [en, ur] = [everyKind('en'), everyKind('ur')];
	await openTask(page, 'en', assignmentOf(en, { order: 'student' }));
	await begin(page, 'Ayesha');
	await answer(page, { given: givenIn('en'), question: await asked(page, en) });
	await press(page, page.locator('[data-questions] button.main'));
	const { number } = await asked(page, en);
	await page.locator('[data-language]').click();
	await expect(page).toHaveURL(/\/ur\/do\/#/);
	await expect(screen(page, 'ask')).toBeVisible();
	expect((await asked(page, ur)).number).toBe(number);
	await expect(page.locator('.dots b:visible')).toHaveCount(1);
});

test('two tabs answer the same attempt, and one hands in for both', async ({ page, context }) => {
	const bank = everyKind('en').slice(0, 2);
	const assignment = assignmentOf(bank);
	await openTask(page, 'en', assignment);
	await begin(page, 'Ayesha');
	const other = await context.newPage();
	await other.goto(doAt('en', assignment));
	await expect(screen(other, 'ask')).toBeVisible();
	await answer(page, { given: givenIn('en'), question: await asked(page, bank) });
	await expect(other.locator('.dots b:visible')).toHaveCount(1);
	await handIn(other);
	await expect(screen(page, 'sealed')).toBeVisible();
	const { answers } = await opened(other, assignment, bank);
	expect(answers.filter(({ response }) => response !== null)).toHaveLength(1);
});

test('a link that comes late does not take over from the one opened after it', async ({ page }) => {
	const bank = everyKind('en');
	let letGo: () => void;
	const held = new Promise<void>((resolve) => (letGo = resolve));
	await page.goto('en/do/');
	await expect(screen(page, 'open')).toBeVisible();
	await page.route('**/questions.json', (route) => held.then(() => route.continue()), { times: 1 });
	const follow = (assignment: Parameters<typeof doAt>[1]) =>
		page.evaluate((hash) => (location.hash = hash), doAt('en', assignment).split('#')[1]!);
	const asked = page.waitForRequest('**/questions.json');
	await follow(assignmentOf(bank, { title: 'The slow one' }));
	await asked;
	await follow(assignmentOf(bank, { id: 'ba9876543210', title: 'The other one' }));
	await expect(screen(page, 'start')).toBeVisible();
	const field = page.locator('form[data-do=start] [name=name]');
	await field.pressSequentially('Ay');
	const late = page.waitForResponse('**/questions.json');
	letGo!();
	await (await late).finished();
	await page.evaluate(
		() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
	);
	await page.keyboard.type('esha');
	await expect(field).toHaveValue('Ayesha');
	await expect(page.getByText('The other one').first()).toBeVisible();
});

test('where storage is refused, the attempt is made in memory, and it is said', async ({
	page
}) => {
	await page.addInitScript(() =>
		Object.defineProperty(window, 'localStorage', {
			get: () => {
				throw new DOMException('no', 'SecurityError');
			}
		})
	);
	const bank = everyKind('en').slice(0, 2);
	const assignment = assignmentOf(bank);
	await openTask(page, 'en', assignment);
	await begin(page, 'Ayesha');
	await expect(saying(page, 'en', 'notKept')).toBeVisible();
	await answer(page, { given: givenIn('en'), question: await asked(page, bank) });
	await handIn(page);
	const { answers } = await opened(page, assignment, bank);
	expect(answers.filter(({ response }) => response !== null)).toHaveLength(1);
});

test('where the browser cannot seal, it is said before anything is answered', async ({ page }) => {
	await page.addInitScript(() => Reflect.deleteProperty(Crypto.prototype, 'subtle'));
	await openTask(page, 'en', assignmentOf(everyKind('en')));
	await expect(saying(page, 'en', 'insecure')).toBeVisible();
	await begin(page, 'Ayesha');
	await press(page, page.locator('[data-do=toHandIn]'));
	await expect(page.locator('form[data-do=handIn] [type=submit]')).toBeHidden();
});

test('a key that is no key is found before anything is answered', async ({ page }) => {
	await page.addInitScript(() => {
		crypto.subtle.importKey = () => Promise.reject(new DOMException('no', 'DataError'));
	});
	await openTask(page, 'en', assignmentOf(everyKind('en')));
	await expect(saying(page, 'en', 'badKey')).toBeVisible();
});

test('by keyboard alone, from the first field to the code', async ({ page }) => {
	const bank = everyKind('en').filter(({ kind }) => kind === 'choice');
	const assignment = assignmentOf(bank, { naming: 'name' });
	await openTask(page, 'en', assignment);
	await page.locator('form[data-do=start] [name=name]').focus();
	await page.keyboard.type('Ayesha');
	await page.keyboard.press('Enter');
	await expect(page.locator('[data-questions] legend').first()).toBeFocused();
	await page.keyboard.press('Tab');
	await page.keyboard.press('Space');
	await page.keyboard.press('Enter');
	await expect(page.locator('[data-screen=check] h2')).toBeFocused();
	await page.locator('form[data-do=handIn] [type=submit]').focus();
	await page.keyboard.press('Enter');
	await expect(page.locator('[data-screen=sealed] h2').first()).toBeFocused();
	const { answers } = await opened(page, assignment, bank);
	expect(answers[0]?.response).not.toBeNull();
});

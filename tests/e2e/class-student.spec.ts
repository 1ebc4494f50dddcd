import type { Page } from '@playwright/test';
import { type Class, classIn, wrongTo } from './class.ts';
import { importer, openDesk, paste, rowsOf } from './gradebook.ts';
import { keptOn } from './kept.ts';
import { say } from './site.ts';
import { expect, test } from './test.ts';

const locale = 'en';

const ui = (word: string, values: Record<string, string | number> = {}) =>
	say(locale, `gradebook.ui.${word}`).replace(/\{(\w+)\}/g, (_, name: string) =>
		String(values[name])
	);

const press = (page: Page, name: string) =>
	page.getByRole('button', { name, exact: true }).first().click();

/** A class whose results are these. */
async function openClass(page: Page, ...codes: ((taught: Class) => Promise<string>)[]) {
	const taught = classIn(locale, 'One by one');
	await openDesk(page, locale, taught);
	const text = (await Promise.all(codes.map((code) => code(taught)))).join('\n');
	await paste(page, text);
	await expect(rowsOf(page).first()).toBeVisible();
	return { taught, text };
}

/** Whether the device keeps a text among what was decided of the class. */
const isKept = async (page: Page, text: string) =>
	JSON.stringify(await keptOn(page)).includes(text);

test('a note is kept while it is written, whatever comes next', async ({ page }) => {
	await openClass(page, ({ seal }) => seal('Ali'));
	const note = page.locator('.note textarea');
	await press(page, 'Ali');
	await note.pressSequentially('Ask about ¶4');
	await page.goBack();
	await press(page, 'Ali');
	await expect(note).toHaveValue('Ask about ¶4');
	await note.fill('');
	await note.pressSequentially('And about ¶7');
	// The field still has the focus.
	await expect.poll(() => isKept(page, 'And about ¶7')).toBe(true);
	// And is in view again where it was written.
	await page.reload();
	await expect(note).toHaveValue('And about ¶7');
});

const undoOf = (page: Page) => page.locator('.said').getByRole('button', { name: ui('undo') });

const roster = (page: Page) => page.locator('section:has(#roster)');

const named = (page: Page) => rowsOf(page).locator('th .plain');

async function giveList(page: Page, list: string): Promise<void> {
	await roster(page).locator('textarea').fill(list);
	await press(page, ui('rosterUse'));
}

test('two students with one name are told apart, in the table and on the class list', async ({
	page
}) => {
	await openClass(
		page,
		({ seal, questions }) => seal('Ali', {}, questions.map(wrongTo)),
		({ seal }) => seal('Ali'),
		({ seal }) => seal('New')
	);
	const doubt = say(locale, 'gradebook.flag.namesake');
	await giveList(page, '11\tAli\n12\tAli\n13\tNew');
	await press(page, ui('isThis', { name: '11 · Ali' }));
	await expect(page.locator('.book > [role=status]')).toContainText(
		ui('rosterKept', { count: 3, found: 2 })
	);
	// The list knows the name; whose the second attempt is nobody has said.
	await expect(rowsOf(page).first()).toContainText(doubt);
	await press(page, 'Ali');
	const [first, second] = [page.locator('.view li').first(), page.locator('.view li').nth(1)];
	await expect(first).toContainText(say(locale, 'gradebook.oddity.namesake'));
	await second.getByRole('button', { name: ui('isListed', { name: '12 · Ali' }) }).click();
	await expect(page.locator('.said')).toContainText(ui('isTheirs'));
	await expect(undoOf(page)).toBeFocused();
	await press(page, ui('undo'));
	await expect(second).toContainText(say(locale, 'gradebook.oddity.namesake'));
	await expect(page.locator('.view h2')).toBeFocused();
	await second.getByRole('button', { name: ui('isListed', { name: '12 · Ali' }) }).click();
	await press(page, ui('back'));
	const apart = async () => {
		await expect(named(page)).toHaveText(['Ali', 'Ali', 'New']);
		await expect(rowsOf(page).locator('td:nth-child(2)')).toHaveText(['0', '10', '10']);
		await expect(rowsOf(page).filter({ hasText: doubt })).toHaveCount(0);
		await expect(roster(page)).toContainText(ui('missingNone'));
	};
	await apart();
	await page.reload();
	await apart();
});

test('without a list two students of one name get a row each, and can be one again', async ({
	page
}) => {
	await openClass(
		page,
		({ seal }) => seal('Ali'),
		({ seal }) => seal('Ali')
	);
	await press(page, 'Ali');
	await page
		.locator('.view li')
		.nth(1)
		.getByRole('button', { name: ui('isOther') })
		.click();
	await press(page, ui('back'));
	await expect(named(page)).toHaveText(['Ali', 'Ali (2)']);
	await press(page, 'Ali (2)');
	await page.locator('.view summary').click();
	await press(page, ui('isWriter', { name: 'Ali' }));
	await expect(page.locator('.view h2')).toHaveText('Ali');
	await expect(
		page.locator('.view li b').filter({ hasText: ui('attempt', { count: 1 }) })
	).toHaveCount(2);
	await page.goBack();
	await expect(named(page)).toHaveText(['Ali']);
});

test('a list without roll numbers may call the second what we call them, and both can be chosen', async ({
	page
}) => {
	await openClass(
		page,
		({ seal }) => seal('Ali'),
		({ seal }) => seal('Ali')
	);
	await giveList(page, 'Ali\nAli');
	await press(page, 'Ali');
	const attempts = page.locator('.view ul > li');
	const other = attempts.nth(1).getByRole('button', { name: ui('isOther') });
	await other.click();
	await expect(attempts).toHaveCount(1);
	await attempts.locator('summary').click();
	await expect(attempts.locator('details button')).toHaveText([
		ui('isWriter', { name: 'Ali (2)' }),
		ui('isListed', { name: 'Ali (2)' })
	]);
});

test('a student whose only attempt is removed is gone, and stays away until wanted', async ({
	page
}) => {
	const { taught, text } = await openClass(
		page,
		({ seal }) => seal('Ali'),
		({ seal }) => seal('Prank')
	);
	await press(page, 'Prank');
	await press(page, ui('removeAttempt'));
	await expect(page.locator('#class-table')).toBeFocused();
	await expect(page.locator('.said')).toContainText(ui('removed'));
	await expect(named(page)).toHaveText(['Ali']);
	await paste(page, `${text}\n${await taught.seal('New')}`);
	await expect(importer(page)).toContainText(ui('added', { count: 1 }));
	await expect(importer(page)).toContainText(ui('removedCount', { count: 1 }));
	await expect(importer(page).locator('bdi')).toHaveText(['Prank']);
	await expect(named(page)).toHaveText(['Ali', 'New']);
	await page.reload();
	await paste(page, text);
	await expect(importer(page)).toContainText(ui('removedCount', { count: 1 }));
	await press(page, ui('takeIn'));
	await expect(named(page)).toHaveText(['Ali', 'New', 'Prank']);
	await expect(importer(page).getByRole('button', { name: ui('takeIn') })).toHaveCount(0);
});

test('the focus goes on from what is gone once it was pressed', async ({ page }) => {
	await openClass(
		page,
		({ seal, questions }) => seal('Ali', {}, questions.map(wrongTo)),
		({ seal }) => seal('Ali', { attempt: 2 }),
		({ seal }) => seal('Ahmad Raza'),
		({ seal }) => seal('Sara')
	);
	const act = async (name: string) => {
		await page.getByRole('button', { name, exact: true }).first().focus();
		await page.keyboard.press('Enter');
	};
	const undo = undoOf(page);
	const heading = page.locator('.view h2');
	await giveList(page, '1\tAli\n2\tAhmed Raza\n3\tSara Khan\n4\tSara Bibi');
	await expect(undo).toBeFocused();
	await act(ui('isThis', { name: '2 · Ahmed Raza' }));
	await expect(roster(page).getByRole('button', { name: /3 · Sara Khan/ })).toBeFocused();
	await act(ui('isNobody'));
	await expect(page.locator('#roster')).toBeFocused();
	await act(ui('forgetMatches'));
	await expect(undo).toBeFocused();
	await act('Ali');
	await expect(heading).toBeFocused();
	await act(ui('countThis'));
	await expect(heading).toBeFocused();
	await act(ui('countByRule'));
	await expect(heading).toBeFocused();
	await act(ui('removeAttempt'));
	await expect(undo).toBeFocused();
	await act(ui('undo'));
	await expect(heading).toBeFocused();
});

test('results are seen beside long names in the largest letters', async ({ page }) => {
	await openClass(page, ({ seal }) =>
		seal('Abdulrahmanbinabdulazizalsaudkhan', { roll: '2023-GCU-0012' })
	);
	await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
	const share = await page.locator('#class-table ~ .scroll').evaluate((region) => {
		const name = region.querySelector<HTMLElement>('tbody th')!;
		return name.offsetWidth / region.clientWidth;
	});
	expect(share).toBeLessThan(0.6);
});

test('on paper no heading sticks, and each question has its number as text', async ({ page }) => {
	await openClass(page, ({ seal }) => seal('Ali'));
	await page.emulateMedia({ media: 'print' });
	await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
	const heads = page.locator('#class-table ~ .scroll th');
	expect(
		new Set(await heads.evaluateAll((all) => all.map((th) => getComputedStyle(th).position)))
	).toEqual(new Set(['static']));
	await expect(heads.locator('button')).toHaveCount(1);
	await expect(heads.nth(2)).toHaveText('1');
});

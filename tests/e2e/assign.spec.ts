import AxeBuilder from '@axe-core/playwright';
import type { Download, Locator, Page } from '@playwright/test';
import { deskNames, parseDrafts } from '../../src/lib/classroom/desk.ts';
import { readKeyFile } from '../../src/lib/classroom/keys.ts';
import { readLink } from '../../src/lib/classroom/link.ts';
import type { Given } from '../../src/lib/quiz/practice.ts';
import { deskOf } from './desk.ts';
import { keptOn } from './kept.ts';
import { locales, say } from './site.ts';
import { expect, test } from './test.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

const titles = { en: 'The Paktika news', ur: 'پکتیکا کی خبر' };

/** The assignment that a link asks for. */
function assignmentIn(link: string) {
	const read = readLink(link);
	if (read.state !== 'read') throw new Error(`the link ${link} is ${read.state}`);
	return read.assignment;
}

/** What the last draft asks, as the device keeps it: a page that is loaded anew knows nothing else. */
async function questionsOfDraft(page: Page): Promise<readonly number[]> {
	const read = parseDrafts((await keptOn(page))[deskNames.drafts]);
	return read.state === 'read' ? (read.rows[0]?.questions ?? []) : [];
}

/** Goes to a control with the Tab key alone, and presses a key there. */
async function reach(page: Page, control: Locator, key: string): Promise<void> {
	const isThere = () => control.evaluate((element) => element === document.activeElement);
	for (let steps = 0; steps < 250 && !(await isThere()); steps++) await page.keyboard.press('Tab');
	await expect(control).toBeFocused();
	await page.keyboard.press(key);
}

/** Makes a browser keep all but what has this name. */
function refuseName(name: string): void {
	const put = Reflect.get(IDBObjectStore.prototype, 'put');
	IDBObjectStore.prototype.put = function (value: unknown, key?: IDBValidKey) {
		if (key === name) throw new DOMException('refused', 'DataCloneError');
		return put.call(this, value, key);
	};
}

for (const locale of locales) {
	const title = titles[locale];

	test(`a first assignment takes a saved key, and its link says what was decided, ${locale}`, async ({
		page
	}) => {
		const desk = deskOf(page, locale);
		await desk.open();
		await desk.draft(title);
		await desk.field('assign.ui.class').fill('9-B \u202e<b>');
		await page.locator('[type=date]').fill('2031-12-01');
		await page.locator('[type=time]').fill('18:30');
		await page.getByText(say(locale, 'assign.ui.both'), { exact: true }).click();
		await desk.make();

		// Not before its file is saved: neither by the button, nor by the keyboard, nor by going back and forth.
		const saved = desk.button('assign.key.saved');
		await expect(saved).toHaveAttribute('aria-disabled', 'true');
		await saved.dispatchEvent('click');
		await expect(page.getByText(say(locale, 'assign.key.savedFirst'))).toBeVisible();
		await page.reload();
		await expect(desk.button('assign.ui.make')).toBeVisible();
		await desk.make();
		const file = await desk.saveKey();
		expect(JSON.parse(file)).toBeTruthy();
		await saved.click();

		await expect(page.getByRole('img', { name: say(locale, 'assign.ui.qr') })).toBeVisible();
		const link = await desk.made();
		expect(new URL(link).pathname).toMatch(/\/(en|ur)\/do\/$/);
		const assignment = assignmentIn(link);
		expect(assignment).toMatchObject({ title, classLabel: '9-B <b>', naming: 'both' });
		expect(assignment.questions.length).toBe(10);
		// Half past six in Karachi.
		expect(new Date((assignment.due ?? 0) * 60_000).toISOString()).toBe('2031-12-01T13:30:00.000Z');
		await expect(page.getByText(/^\d{4}-\d{2}$/).first()).toBeVisible();

		const whatsApp = desk.link('assign.ui.whatsapp');
		const message = new URL((await whatsApp.getAttribute('href')) ?? '').searchParams.get('text');
		expect(message).toContain(link);
		expect(message).toContain(title);

		// The key is there from now on.
		await desk.list();
		await expect(page.getByRole('heading', { name: title })).toBeVisible();
		await desk.draft('Second');
		await desk.make();
		expect(assignmentIn(await desk.made()).key).toBe(assignment.key);
	});

	test(`a draft survives a reload, and can be deleted and had back, ${locale}`, async ({
		page
	}) => {
		const desk = deskOf(page, locale);
		await desk.open();
		await desk.draft(title);
		const details = page.locator('details').filter({ has: page.locator('.whole') });
		await details.first().locator('summary').click();
		await desk.button('assign.ui.clear').click();
		await expect(page.getByText(say(locale, 'assign.ui.noneChosen'))).toBeVisible();
		await page.locator('.whole input').first().check();
		const boxes = details.first().locator('li input');
		const count = await boxes.count();
		await boxes.first().uncheck();
		await expect(page.locator('.whole input').first()).not.toBeChecked();
		await expect.poll(() => questionsOfDraft(page)).toHaveLength(count - 1);

		await page.reload();
		await expect(desk.field('assign.ui.title')).toHaveValue(title);
		await expect(page.locator('details li input:checked')).toHaveCount(count - 1);

		await desk.list();
		await desk.button('assign.ui.remove').click();
		await expect(page.getByRole('heading', { name: title })).toHaveCount(0);
		// What was pressed is gone, and then what takes it back: the keyboard goes on beside them.
		await expect(desk.button('assign.ui.undo')).toBeFocused();
		await page.keyboard.press('Enter');
		await expect(page.getByRole('heading', { name: title })).toBeVisible();
		await expect(page.locator('[data-view=home] h2').first()).toBeFocused();
		await expect(page.locator('.desk > [role=status]')).toHaveText(say(locale, 'assign.ui.undone'));
	});

	test(`an assignment is duplicated and edited, and put away, ${locale}`, async ({ page }) => {
		const desk = deskOf(page, locale);
		await desk.first(title);
		const before = assignmentIn(await desk.made());
		await desk.button('assign.ui.copyEdit').click();
		await desk.field('assign.ui.title').fill('Other');
		await desk.make();
		await expect(desk.field('assign.ui.link')).toBeVisible();
		const after = assignmentIn(await desk.made());
		expect(after).toMatchObject({ title: 'Other', questions: before.questions, key: before.key });
		expect(after.id).not.toBe(before.id);

		await desk.list();
		await desk.button('assign.ui.archive').first().click();
		await expect(page.getByRole('heading', { name: 'Other' })).toBeHidden();
		await expect(desk.button('assign.ui.undo')).toBeFocused();
		await desk.button('assign.ui.undo').click();
		await expect(page.getByRole('heading', { name: 'Other' })).toBeVisible();
		await page.reload();
		await expect(page.getByRole('heading', { name: title })).toBeVisible();
	});

	test(`a key comes back from its file on another device, ${locale}`, async ({ page, browser }) => {
		const file = await deskOf(page, locale).first(title, 'میرا جملہ');
		const elsewhere = await browser.newContext();
		const other = await elsewhere.newPage();
		const desk = deskOf(other, locale);
		await other.goto(page.url().replace(/#.*/, ''));
		await expect(desk.button('assign.ui.new')).toBeVisible();
		await other.getByText(say(locale, 'assign.key.restore'), { exact: true }).click();
		const bring = async (text: string, passphrase: string) => {
			const buffer = Buffer.from(text);
			const named = { name: 'key.json', mimeType: 'application/json', buffer };
			await other.locator('[type=file]').setInputFiles(named);
			await desk.field('assign.key.pass').fill(passphrase);
			await desk.button('assign.key.bring').click();
		};
		const said = (name: Parameters<typeof say>[1]) =>
			expect(other.getByText(say(locale, name))).toBeVisible();

		await bring('{"holiday":"photos"}', '');
		await said('assign.key.wrongFile');
		await bring(file, '');
		await said('assign.key.passNeeded');
		await bring(file, 'another');
		await said('assign.key.wrongPass');
		await bring(file, 'میرا جملہ');
		await said('assign.key.brought');
		await desk.draft('Elsewhere');
		await desk.make();
		const [here, there] = await Promise.all([deskOf(page, locale).made(), desk.made()]);
		expect(assignmentIn(there).key).toBe(assignmentIn(here).key);
		await elsewhere.close();
	});

	test(`everything is done with the keyboard alone, ${locale}`, async ({ page }) => {
		const desk = deskOf(page, locale);
		await desk.open();
		await reach(page, desk.button('assign.ui.new'), 'Enter');
		await expect(page.locator('[data-island] h2').first()).toBeFocused();
		await reach(page, desk.button('assign.ui.ten'), 'Space');
		await reach(page, page.locator('details summary').first(), 'Enter');
		await reach(page, page.locator('details li button').first(), 'Enter');
		await expect(page.locator('form fieldset').first()).toBeVisible();
		await reach(page, desk.field('assign.ui.title'), 'End');
		await page.keyboard.type('Keys');
		await reach(page, desk.button('assign.ui.make'), 'Enter');
		await expect(desk.button('assign.key.save')).toBeVisible();
		const download = page.waitForEvent('download');
		await reach(page, desk.button('assign.key.save'), 'Enter');
		await download;
		await reach(page, desk.button('assign.key.saved'), 'Enter');
		await expect(desk.field('assign.ui.link')).toBeVisible();
		expect(assignmentIn(await desk.made()).title).toBe('Keys');
	});

	test(`where nothing is kept the page says so, and makes no key, ${locale}`, async ({ page }) => {
		await page.addInitScript(() => {
			Object.defineProperty(window, 'indexedDB', {
				get: () => {
					throw new DOMException('refused', 'SecurityError');
				}
			});
		});
		const desk = deskOf(page, locale);
		await desk.open();
		await expect(page.getByText(say(locale, 'assign.ui.refused'))).toBeVisible();
		await expect(page.locator('.desk')).toHaveAttribute('data-busy');
		await desk.draft(title);
		await desk.make();
		await expect(page.getByText(say(locale, 'assign.key.refused'))).toBeVisible();
		await expect(desk.button('assign.key.save')).toHaveCount(0);
	});

	test(`a key that is not kept is gone on with only once that was read, ${locale}`, async ({
		page
	}) => {
		await page.addInitScript(refuseName, 'teacher-keys');
		const desk = deskOf(page, locale);
		await desk.open();
		await desk.draft(title);
		await desk.make();
		await desk.saveKey();
		await desk.button('assign.key.saved').click();
		await expect(page.getByText(say(locale, 'assign.key.unkept'))).toBeVisible();
		await expect(page.locator('[data-view=key] h2').first()).toBeFocused();
		await desk.button('assign.key.goOn').click();
		await expect(desk.field('assign.ui.link')).toBeVisible();
		await desk.list();
		await expect(page.getByText(say(locale, 'assign.key.unkept'))).toBeVisible();
		await expect(page.locator('.desk')).toHaveAttribute('data-busy');
	});

	test(`what is printed is the sheet, in one language or both, ${locale}`, async ({ page }) => {
		const desk = deskOf(page, locale);
		await desk.first(title);
		const choose = (name: string) =>
			page
				.getByRole('group', { name: say(locale, 'assign.ui.paperIn') })
				.getByText(name, { exact: true })
				.click();
		const asked = page.locator('.paper [data-question]');
		const { questions } = assignmentIn(await desk.made());
		for (const [name, langs] of [
			['English', ['en']],
			['اردو', ['ur']],
			[say(locale, 'assign.ui.facing'), ['en', 'ur']]
		] as const) {
			await choose(name);
			await expect(asked).toHaveCount(questions.length * langs.length);
			for (const lang of ['en', 'ur'] as const)
				await expect(page.locator(`.paper [data-question][lang=${lang}]`)).toHaveCount(
					(langs as readonly string[]).includes(lang) ? questions.length : 0
				);
			await page.emulateMedia({ media: 'print' });
			await expect(asked.first()).toBeVisible();
			await expect(page.locator('footer')).toBeHidden();
			await expect(desk.field('assign.ui.link')).toBeHidden();
			await expect(desk.button('assign.ui.print')).toBeHidden();
			await expect(page.locator('.paper > ol > li').first()).toHaveCSS('break-inside', 'avoid');
			await page.emulateMedia({ media: 'screen' });
		}
	});

	test(`axe finds nothing in any view, light or dark, ${locale}`, async ({ page }) => {
		test.slow();
		const found: string[] = [];
		const check = async (what: string) => {
			for (const colorScheme of ['light', 'dark'] as const) {
				await page.emulateMedia({ colorScheme });
				const { violations } = await new AxeBuilder({ page }).analyze();
				found.push(
					...violations.flatMap(({ id, nodes }) =>
						nodes.map(({ target }) => `${what} ${colorScheme}: ${id} ${target.join(' ')}`)
					)
				);
			}
			const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
			if (wide > 0) found.push(`${what} is ${wide} px too wide`);
		};
		const desk = deskOf(page, locale);
		await desk.open();
		await check('empty desk');
		await desk.draft(`${title} `.repeat(8));
		await page.locator('details summary').first().click();
		await page.locator('details li button').first().click();
		await check('draft');
		await desk.make();
		await desk.button('assign.key.copy').click();
		await check('key');
		await desk.button('assign.key.saved').click();
		await expect(page.locator('.paper [data-question]').first()).toBeVisible();
		await check('link');
		await desk.list();
		await check('list');
		expect(found).toEqual([]);
	});
}

const desks = (page: Page) => deskOf(page, 'en');

test.describe('what has changed since a link was made', () => {
	// What is saved would come from the device as it was.
	test.use({ serviceWorkers: 'block' });

	/** Changes what the site says in a file of JSON, once the page is loaded anew. */
	async function change(page: Page, file: string, edit: (text: string) => string): Promise<void> {
		await page.route(file, async (route) => {
			const response = await route.fetch();
			await route.fulfill({ response, body: edit(await response.text()) });
		});
		await page.reload();
	}

	test('an explainer that is gone is said to be, and no other one printed in its stead', async ({
		page
	}) => {
		const desk = desks(page);
		await desk.first('');
		await expect(page.locator('.paper [data-question]').first()).toBeVisible();
		const link = await desk.made();
		await change(page, '**/en/assign/given.json', (text) =>
			text.replace(/("explainers":\[{"id":")[^"]+/, '$1another')
		);
		await expect(page.getByText(say('en', 'assign.ui.stranded'))).toBeVisible();
		await expect(desk.field('assign.ui.link')).toHaveValue(link);
		await expect(page.locator('h2').first()).toHaveText(say('en', 'assign.ui.untitled'));
		await expect(desk.button('assign.ui.print')).toHaveCount(0);
		await expect(desk.link('assign.ui.whatsapp')).toHaveCount(0);
		await expect(page.locator('.paper')).toHaveCount(0);

		await desk.button('assign.ui.copyEdit').click();
		await expect(page.getByText(say('en', 'assign.ui.draftStranded'))).toBeVisible();
		await expect(desk.button('assign.ui.make')).toHaveCount(0);
		await page.locator('select').selectOption('another');
		await expect(page.getByText(say('en', 'assign.ui.draftStranded'))).toBeHidden();
		await expect(desk.button('assign.ui.ten')).toBeVisible();
	});

	test('two sections of one title are counted apart', async ({ page }) => {
		const desk = desks(page);
		await desk.open();
		await desk.draft('Twice');
		await change(page, '**/questions.json', (text) => {
			const given = JSON.parse(text) as Given;
			const sections = given.sections.map((one) => ({ ...one, title: 'Again' }));
			return JSON.stringify({ ...given, sections });
		});
		await expect(page.locator('dt', { hasText: 'Again' }).nth(1)).toBeVisible();
	});

	test('questions in another wording are said to be before they are printed', async ({ page }) => {
		const desk = desks(page);
		await desk.first('Reworded');
		const note = page.getByText(say('en', 'assign.ui.reworded'));
		await expect(desk.button('assign.ui.print')).toBeVisible();
		await expect(note).toBeHidden();
		await change(page, '**/questions.json', (text) =>
			text.replace(/"revision":(\d+)/g, (_, revision) => `"revision":${Number(revision) + 1}`)
		);
		await expect(note).toBeVisible();
		await page.emulateMedia({ media: 'print' });
		await expect(note).toBeHidden();
	});
});

test('the sheet stands as it is when the desk is read again', async ({ page }) => {
	const desk = desks(page);
	await desk.first('As it is');
	const print = desk.button('assign.ui.print');
	await print.focus();
	// What was done in another tab, so that one can see that it was read.
	await page.evaluate(
		(name) =>
			new Promise<void>((done) => {
				const opening = indexedDB.open('fahm');
				opening.onsuccess = () => {
					const rows = opening.result.transaction('large', 'readwrite').objectStore('large');
					rows.put({ version: 99, rows: [] }, name);
					rows.transaction.oncomplete = () => {
						opening.result.close();
						document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
						done();
					};
				};
			}),
		deskNames.drafts
	);
	await expect(page.getByText(say('en', 'assign.ui.newer'))).toBeVisible();
	await expect(print).toBeFocused();
});

test('questions that did not come for the sheet are asked for again', async ({ page }) => {
	const desk = desks(page);
	await desk.first('Once more');
	await page.route('**/questions.json', (route) => route.fulfill({ body: 'Sign in first' }));
	await page.reload();
	await expect(page.getByText(say('en', 'assign.ui.unread'))).toBeVisible();
	await page.unroute('**/questions.json');
	await desk.button('assign.ui.again').click();
	await expect(desk.button('assign.ui.print')).toBeVisible();
});

test('a key file that cannot be read is said to be none', async ({ page }) => {
	await page.addInitScript(() => {
		Blob.prototype.text = () => Promise.reject(new DOMException('gone', 'NotReadableError'));
	});
	const desk = desks(page);
	await desk.open();
	await page.getByText(say('en', 'assign.key.restore'), { exact: true }).click();
	const file = { name: 'key.json', mimeType: 'application/json', buffer: Buffer.from('{}') };
	await page.locator('[type=file]').setInputFiles(file);
	await desk.button('assign.key.bring').click();
	await expect(page.getByText(say('en', 'assign.key.wrongFile'))).toBeVisible();
});

test('two presses make one draft and one assignment', async ({ page }) => {
	const desk = desks(page);
	await desk.first('First');
	await desk.list();
	await desk.button('assign.ui.new').dblclick();
	await desk.button('assign.ui.ten').click();
	await desk.field('assign.ui.title').fill('Pressed twice');
	await desk.button('assign.ui.make').evaluate((button: HTMLElement) => {
		button.click();
		button.click();
	});
	await expect(desk.field('assign.ui.link')).toBeVisible();
	await desk.list();
	await expect(page.getByRole('heading', { name: 'Pressed twice' })).toHaveCount(1);
	await expect(desk.button('assign.ui.remove')).toHaveCount(0);
});

test('a key that came in another tab is taken, and no second one made', async ({
	page,
	context
}) => {
	const desk = desks(page);
	await desk.open();
	await desk.draft('Here');
	const other = await context.newPage();
	await desks(other).first('There');
	await desk.make();
	await expect(desk.field('assign.ui.link')).toBeVisible();
	expect(assignmentIn(await desk.made()).key).toBe(assignmentIn(await desks(other).made()).key);
});

test('of an assignment that is not kept the draft stays, and it goes on being said', async ({
	page
}) => {
	await page.addInitScript(refuseName, 'desk.assignments');
	const desk = desks(page);
	await desk.first('Kept as a draft');
	const refused = page.getByText(say('en', 'assign.ui.refused'));
	await expect(refused).toBeVisible();
	await page.evaluate(() =>
		document.dispatchEvent(new Event('visibilitychange', { bubbles: true }))
	);
	await expect(refused).toBeVisible();
	await page.reload();
	await expect(desk.button('assign.ui.remove')).toHaveCount(1);
	await expect(page.getByRole('heading', { name: 'Kept as a draft' })).toBeVisible();
});

test('a passphrase that changes while its file is made leaves the file unmade', async ({
	page
}) => {
	const desk = desks(page);
	await desk.open();
	await desk.draft('Slow');
	await desk.make();
	const downloads: Download[] = [];
	page.on('download', (download) => downloads.push(download));
	await desk.field('assign.key.passphrase').fill('before');
	await desk.button('assign.key.save').evaluate((button: HTMLElement) => {
		const field = document.querySelector<HTMLInputElement>('[data-view=key] input.typed')!;
		button.click();
		field.value = 'after';
		field.dispatchEvent(new Event('input', { bubbles: true }));
	});
	await expect(desk.button('assign.key.saved')).toHaveAttribute('aria-disabled', 'true');
	// Whatever had been asked for before would have come before it.
	const file = await desk.saveKey();
	expect(downloads).toHaveLength(1);
	expect(await readKeyFile(file, 'after')).toMatchObject({ state: 'read' });
});

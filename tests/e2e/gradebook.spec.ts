import AxeBuilder from '@axe-core/playwright';
import { read, utils } from '@e965/xlsx';
import type { Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { keyFile } from '#lib/classroom/example.ts';
import { keyOf } from '#lib/questions/kinds.ts';
import { classIn, wrongTo } from './class.ts';
import { importer, openDesk, paste, rowsOf, unlock } from './gradebook.ts';
import { locales, say } from './site.ts';
import { expect, test } from './test.ts';

const fill = (text: string, values: Record<string, string | number>) =>
	text.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name]));

async function violations(page: Page): Promise<string[]> {
	const { violations } = await new AxeBuilder({ page }).include('main').analyze();
	return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} ${target.join()}`));
}

async function download(page: Page, act: () => Promise<void>) {
	const [file] = await Promise.all([page.waitForEvent('download'), act()]);
	return { name: file.suggestedFilename(), path: await file.path() };
}

for (const locale of locales) {
	const ui = (word: string, values: Record<string, string | number> = {}) =>
		fill(say(locale, `gradebook.ui.${word}`), values);
	const title = locale === 'en' ? 'Who says so?' : 'کون کہتا ہے؟';

	test(`a chat export becomes a class table, its misreadings first, ${locale}`, async ({
		page
	}) => {
		test.slow();
		const taught = classIn(locale, title);
		const [asked] = taught.questions;
		const right = taught.questions.map(keyOf);
		const wrong = [wrongTo(asked!), ...right.slice(1)];
		const codes = await Promise.all(
			Array.from({ length: 300 }, (_, at) =>
				taught.seal(`طالب علم ${at}`, { roll: String(at).padStart(3, '0') }, at < 9 ? wrong : right)
			)
		);
		const lines = [...codes, ...codes.slice(0, 40)].map(
			(code, at) =>
				`26/12/24, 10:${at % 60} pm - \u200fعلی ${at}: Q1 is easy!\n${at % 3 ? code : code.replace(/.{50}/g, '$&\n')}`
		);
		const broken =
			codes[0]!.slice(0, 60) + (codes[0]![60] === 'A' ? 'B' : 'A') + codes[0]!.slice(61);
		lines.push(`27/12/24, 9:00 am - Zarghuna: ${broken}`);

		await openDesk(page, locale, taught);
		await paste(page, lines.join('\n'));
		await expect(importer(page)).toContainText(ui('added', { count: 300 }));
		await expect(importer(page)).toContainText(ui('againCount', { count: 40 }));
		await expect(importer(page)).toContainText(ui('damagedCount', { count: 1 }));
		await expect(importer(page).locator('.damaged')).toContainText('Zarghuna');
		await expect(rowsOf(page)).toHaveCount(150);

		const misread = say(locale, 'gradebook.ui.rightLine');
		const first = page.locator('section:has(#questions) li').first();
		await expect(first).toContainText(fill(misread, { count: 291, total: 300 }));
		await first.locator('button').click();
		await expect(page.locator('.view h2')).toBeFocused();
		await expect(page.locator('.view tbody tr').first()).toContainText('9');
		await expect(page.locator('.view tbody tr').last()).toContainText('291');
		await page.getByRole('button', { name: ui('exclude') }).click();
		await expect(page.locator('.said')).toContainText(ui('excludedNote', { number: 1 }));
		await page.getByRole('button', { name: ui('undo'), exact: true }).click();
		await page.goBack();
		await expect(page.locator('.book .intro')).toContainText(ui('handedIn', { count: 300 }));

		await page.getByRole('button', { name: ui('undoImport') }).click();
		await expect(page.locator('.book .intro')).toBeHidden();
		await page.reload();
		await expect(importer(page)).toContainText(ui('noResults'));
	});

	test(`a class list finds who is missing, and asks who is who, ${locale}`, async ({ page }) => {
		const taught = classIn(locale, title);
		await openDesk(page, locale, taught);
		const names = [
			'Ayesha Khan',
			'فاطمة بي بي',
			'Bilal Kham',
			'<script>alert(1)</script>',
			'__proto__'
		];
		const codes = await Promise.all(names.map((name) => taught.seal(name)));
		await paste(page, codes.join(' '));
		await expect(rowsOf(page)).toHaveCount(names.length);
		for (const name of names) await expect(page.locator('tbody')).toContainText(name);
		const roster = page.locator('section:has(#roster)');
		await roster
			.locator('textarea')
			.fill('1\tAyesha Khan\n2\tفاطمہ بی بی\n3\tBilal Khan\n4\tGul Meena');
		await roster.getByRole('button', { name: ui('rosterUse') }).click();
		await expect(page.locator('.book .intro')).toContainText(
			ui('handedInOf', { count: 2, total: 4 })
		);
		await roster.getByRole('button', { name: 'Bilal Khan' }).click();
		await expect(roster).toContainText(ui('missing', { count: 1 }));
		await expect(roster.locator('.names').first()).toContainText('Gul Meena');
		// As on plain http.
		await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
		await roster.getByRole('button', { name: ui('copyMissing') }).click();
		await expect(page.locator('.book > [role=status]')).toHaveText(ui('uncopied'));
		await expect(page.locator('tbody th', { hasText: 'Bilal Khan' })).toBeVisible();
		expect(await violations(page)).toEqual([]);
		const acts = { forgetMatches: 'matchesForgotten', rosterForget: 'rosterRemoved' };
		for (const [act, note] of Object.entries(acts)) {
			await roster.getByRole('button', { name: ui(act) }).click();
			await expect(page.locator('.said')).toContainText(ui(note));
		}
	});

	test(`an assignment is taken in by a whole message, and stays, ${locale}`, async ({ page }) => {
		const { fragment } = classIn(locale, title);
		await page.goto(`${locale}/gradebook/`);
		await paste(
			page,
			`*${title}* https://fahm.example/en/do/#${fragment} please, by Friday. M. Khan`
		);
		await expect(importer(page)).toContainText(ui('linkTaken'));
		await page.reload();
		await expect(page.locator('.head')).toContainText(title);
	});

	test(`the class stands in the order that is chosen, with roll numbers and without, ${locale}`, async ({
		page
	}) => {
		const taught = classIn(locale, title);
		const right = taught.questions.map(keyOf);
		const scoring = (score: number) =>
			right.map((key, at) => (at < score ? key : wrongTo(taught.questions[at]!)));
		const order = page.locator('.tools select').first();
		const inOrder = (...names: string[]) =>
			expect(rowsOf(page).locator('th .plain')).toHaveText(names);
		await openDesk(page, locale, taught);
		for (const [name, score] of [
			['Gul', 5],
			['Bilal', 10],
			['Zarghuna', 7]
		] as const)
			await paste(page, await taught.seal(name, {}, scoring(score)));
		await inOrder('Bilal', 'Gul', 'Zarghuna');
		await expect(order.locator('option')).toHaveCount(3);
		await order.selectOption(ui('sortScore'));
		await inOrder('Bilal', 'Zarghuna', 'Gul');
		await order.selectOption(ui('sortCame'));
		await inOrder('Gul', 'Bilal', 'Zarghuna');

		await paste(page, await taught.seal('Ayesha', { roll: '1' }, scoring(6)));
		await expect(rowsOf(page)).toHaveCount(4);
		await order.selectOption(ui('sortScore'));
		await inOrder('Bilal', 'Zarghuna', 'Ayesha', 'Gul');
		await order.selectOption(ui('sortName'));
		await inOrder('Ayesha', 'Bilal', 'Gul', 'Zarghuna');
	});

	test(`spreadsheet and CSV are read back by others, ${locale}`, async ({ page }) => {
		const taught = classIn(locale, title);
		await openDesk(page, locale, taught);
		const codes = await Promise.all([
			taught.seal('=HYPERLINK("http://x")', { roll: '007' }),
			taught.seal('فاطمہ بی بی', { roll: '۸' })
		]);
		await paste(page, codes.join('\n'));
		await expect(rowsOf(page)).toHaveCount(2);
		const xlsx = await download(page, () => page.getByRole('button', { name: ui('xlsx') }).click());
		expect(xlsx.name).toMatch(/9B\.xlsx$/);
		const book = read(await readFile(xlsx.path), { type: 'buffer' });
		const [sheet = ''] = book.SheetNames;
		const table = utils.sheet_to_json<unknown[]>(book.Sheets[sheet]!, { header: 1 });
		expect(table.map((row) => row.slice(0, 3)).slice(1)).toEqual([
			['007', '=HYPERLINK("http://x")', 10],
			['۸', 'فاطمہ بی بی', 10]
		]);
		expect(book.Workbook?.Views?.[0]?.RTL ?? false).toBe(locale === 'ur');
		const csv = await download(page, () => page.getByRole('button', { name: ui('csv') }).click());
		const text = await readFile(csv.path, 'utf8');
		expect(text.startsWith('\ufeff')).toBe(true);
		expect(text).toContain('\r\n007,"\'=HYPERLINK(""http://x"")",10,');
	});

	test(`the printed report names students and questions, and has nothing to press, ${locale}`, async ({
		page
	}) => {
		const taught = classIn(locale, title);
		await openDesk(page, locale, taught);
		await paste(page, await taught.seal('Zarghuna', { roll: '07' }));
		await expect(rowsOf(page)).toHaveCount(1);
		await page.emulateMedia({ media: 'print' });
		const report = page.locator('.book');
		await expect(rowsOf(page).getByText('Zarghuna')).toBeVisible();
		await expect(report.getByText(taught.questions[0]!.prompt)).toBeVisible();
		const controls = report.locator('button:not(.plain), input, select, textarea, summary');
		expect(await controls.count()).toBeGreaterThan(0);
		await expect(controls.filter({ visible: true })).toHaveCount(0);
		await expect(report.getByText(ui('rosterTitle'), { exact: true })).toBeHidden();
	});

	test(`a backup brings everything to another device, ${locale}`, async ({ page, browser }) => {
		const taught = classIn(locale, title);
		await openDesk(page, locale, taught);
		await paste(page, await taught.seal('Ayesha'));
		await expect(rowsOf(page)).toHaveCount(1);
		await page.locator('tbody th button').click();
		await page.locator('.note textarea').fill('talk about ¶7');
		await page.getByRole('button', { name: ui('back') }).click();
		const vault = page.locator('section:has(#backup)');
		const field = vault.getByLabel(ui('passphrase'), { exact: true });
		const save = vault.getByRole('button', { name: ui('backupSave') });
		await field.fill('short');
		await save.click();
		await expect(vault).toContainText(ui('passphraseShort'));
		await field.fill('a long passphrase');
		// A slip in it would lock the teacher out, so it can be seen.
		await expect(field).toHaveAttribute('type', 'text');
		const backup = await download(page, () => save.click());
		await expect(vault.getByRole('status').last()).toHaveText(
			ui('backupSaved', { name: backup.name })
		);
		await expect(field).toHaveValue('');
		expect(await readFile(backup.path, 'utf8')).not.toContain('Ayesha');

		const context = await browser.newContext({ serviceWorkers: 'block' });
		const other = await context.newPage();
		await other.goto(
			new URL(`${locale}/gradebook/`, page.url().replace(/\w\w\/gradebook.*/, '')).href
		);
		await expect(other.locator('.box').first()).toContainText(ui('noAssignments'));
		await importer(other).locator('input[type=file]').setInputFiles(backup.path);
		await unlock(other, locale, 'a wrong passphrase');
		await expect(importer(other)).toContainText(ui('wrongPassphrase'));
		await unlock(other, locale, 'a long passphrase');
		await expect(importer(other)).toContainText(ui('restored', { count: 1 }));
		await other.locator('tbody th button').click();
		await expect(other.locator('.note textarea')).toHaveValue('talk about ¶7');
		await context.close();
	});

	test(`a refused camera is explained, and a result link opens by itself, ${locale}`, async ({
		page
	}) => {
		const taught = classIn(locale, title);
		await openDesk(page, locale, taught);
		await page.evaluate(() => {
			navigator.mediaDevices.getUserMedia = () =>
				Promise.reject(new DOMException('no', 'NotAllowedError'));
		});
		await page.getByRole('button', { name: ui('scan') }).click();
		await expect(importer(page)).toContainText(ui('cameraDenied'));
		await page.goto(`${locale}/gradebook/#${await taught.seal('Hira')}`);
		await expect(rowsOf(page)).toHaveCount(1);
		expect(new URL(page.url()).hash).toBe(`#${taught.assignment.id}`);
		await page.reload();
		await expect(rowsOf(page)).toHaveCount(1);
	});

	test(`a long import shows how far it is, can be stopped, and goes on later, ${locale}`, async ({
		page
	}) => {
		test.slow();
		const taught = classIn(locale, title);
		await openDesk(page, locale, taught);
		const many = 400;
		const text = (
			await Promise.all(Array.from({ length: many }, (_, at) => taught.seal(`Student ${at}`)))
		).join('\n');
		// As soon as it is there: how long an import takes depends on the machine.
		await page.evaluate(() => {
			new MutationObserver((_, observer) => {
				const stop = document.querySelector<HTMLElement>('.progress button');
				if (!stop) return;
				observer.disconnect();
				document.title = document.querySelector('.progress label')?.textContent ?? '';
				stop.click();
			}).observe(document.body, { childList: true, subtree: true });
		});
		await paste(page, text);
		const left = importer(page).getByText(ui('leftCount', { count: '\0' }).split('\0')[0]!);
		await expect(left).toBeVisible();
		expect(await page.title()).toBe(ui('opening', { done: 0, total: many }));
		await expect(importer(page).locator('progress')).toHaveCount(0);
		const first = await rowsOf(page).count();
		expect(first).toBeGreaterThan(0);
		expect(first).toBeLessThan(150);

		await paste(page, text);
		await expect(page.locator('.book .intro')).toContainText(ui('handedIn', { count: many }));
		await expect(importer(page)).toContainText(ui('added', { count: many - first }));
		const pages = page.locator('#class-table ~ .acts');
		await expect(pages).toContainText(ui('shown', { from: 1, to: 150, total: many }));
		await pages.getByRole('button', { name: ui('next') }).click();
		await expect(pages).toContainText(ui('shown', { from: 151, to: 300, total: many }));
		// On paper there are no pages of students to turn.
		await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
		expect(await rowsOf(page).count()).toBe(many);
		await page.evaluate(() => dispatchEvent(new Event('afterprint')));
		await expect(rowsOf(page)).toHaveCount(150);
		await page.getByLabel(ui('find')).fill('student 399');
		await expect(rowsOf(page)).toHaveCount(1);
	});

	test(`axe finds nothing in the gradebook, light or dark, ${locale}`, async ({ page }) => {
		test.slow();
		const taught = classIn(locale, title);
		const found: string[] = [];
		const look = async (what: string) => {
			for (const colorScheme of ['light', 'dark'] as const) {
				await page.emulateMedia({ colorScheme });
				found.push(...(await violations(page)).map((one) => `${what}, ${colorScheme}: ${one}`));
			}
		};
		await page.goto(`${locale}/gradebook/`);
		await expect(importer(page)).toBeVisible();
		await look('empty');
		await openDesk(page, locale, taught);
		await paste(
			page,
			(await Promise.all(['Ali', 'Hira'].map((name) => taught.seal(name)))).join(' ')
		);
		await expect(rowsOf(page)).toHaveCount(2);
		await look('class');
		await page.locator('tbody th button').first().click();
		await look('student');
		await page.locator('.view ol button').first().click();
		await look('question');
		expect(found).toEqual([]);
	});
}

const ui = (word: string, values: Record<string, string | number> = {}) =>
	fill(say('en', `gradebook.ui.${word}`), values);

test('a camera that is stopped while it opens is switched off', async ({ page }) => {
	await openDesk(page, 'en', classIn('en', 'Who says so?'));
	await page.evaluate(() => {
		const stream = document.createElement('canvas').captureStream();
		navigator.mediaDevices.getUserMedia = () =>
			new Promise((done) => {
				Object.assign(window, { stream, open: () => done(stream) });
			});
	});
	const scan = page.getByRole('button', { name: ui('scan'), exact: true });
	await scan.click();
	await page.getByRole('button', { name: ui('stopScan') }).click();
	await expect(scan).toBeVisible();
	await page.evaluate('open()');
	await expect.poll(() => page.evaluate('stream.active')).toBe(false);
	await expect(scan).toBeVisible();
});

test('a camera whose view is left while its picture begins is switched off', async ({ page }) => {
	const taught = classIn('en', 'Who says so?');
	await openDesk(page, 'en', taught);
	await paste(page, await taught.seal('Zarghuna'));
	await page.evaluate(() => {
		const stream = document.createElement('canvas').captureStream();
		navigator.mediaDevices.getUserMedia = () => Promise.resolve(stream);
		HTMLMediaElement.prototype.play = () =>
			new Promise((done) => {
				Object.assign(window, { stream, begin: done });
			});
	});
	await page.getByRole('button', { name: ui('scan'), exact: true }).click();
	await expect.poll(() => page.evaluate('typeof begin')).toBe('function');
	await rowsOf(page).getByRole('button').click();
	await expect(importer(page)).toBeHidden();
	await page.evaluate('begin()');
	await expect.poll(() => page.evaluate('stream.active')).toBe(false);
});

test('what the browser would not delete is still there, and that is said', async ({ page }) => {
	const taught = classIn('en', 'Who says so?');
	await openDesk(page, 'en', taught);
	await paste(page, await taught.seal('Zarghuna'));
	await expect(rowsOf(page)).toHaveCount(1);
	await page.evaluate(() => {
		const remove = Reflect.get(IDBObjectStore.prototype, 'delete');
		IDBObjectStore.prototype.delete = function (name) {
			const removing = remove.call(this, name);
			this.transaction.abort();
			return removing;
		};
	});
	await page.getByRole('button', { name: ui('delete') }).click();
	await page.getByRole('button', { name: ui('deleteYes'), exact: true }).click();
	await expect(page.locator('#delete-results').getByText(ui('undeleted'))).toBeVisible();
	await expect(rowsOf(page)).toHaveCount(1);
	await page.reload();
	await expect(rowsOf(page)).toHaveCount(1);
});

test('over plain http nothing is asked for that could not be encrypted or opened', async ({
	page
}) => {
	await page.addInitScript(() => Reflect.deleteProperty(Crypto.prototype, 'subtle'));
	await page.goto('en/gradebook/');
	await paste(page, classIn('en', 'Who says so?').fragment);
	await expect(importer(page)).toContainText(ui('linkTaken'));
	await expect(page.locator('section:has(#backup)')).toBeHidden();
	for (const text of ['{"format":"fahm-gradebook"', keyFile]) {
		await importer(page)
			.locator('input[type=file]')
			.setInputFiles({
				name: 'file.json',
				mimeType: 'application/json',
				buffer: Buffer.from(text)
			});
		await expect(importer(page)).toContainText(ui('plain'));
		await importer(page).locator('textarea').fill('');
	}
	await expect(importer(page).locator('input[type=password]')).toHaveCount(0);
});

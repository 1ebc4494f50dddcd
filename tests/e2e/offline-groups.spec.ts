import type { Page } from '@playwright/test';
import { readdirSync } from 'node:fs';
import { built, nextVersion } from './builds.ts';
import { gone, type Host } from './host.ts';
import { cachesOf, expect, expectFailed, expectReady, open, test, visit } from './offline.ts';
import { savedPagesIn, say } from './site.ts';
import { take } from './updates.ts';

const files = readdirSync(built, { recursive: true, encoding: 'utf8' });
const fileLike = (name: RegExp) => files.find((file) => name.test(file)) ?? '';

/** Some of what only teachers' devices have: a script, and the font that comes along. */
const grouped = {
	script: fileLike(/islands\/assign\.[\w-]+\.js$/),
	font: fileLike(/fonts\/alphabet\..+woff2$/)
};
const teacher = ['en/assign/', 'ur/assign/', grouped.script];
const all = [...teacher, grouped.font];

/** Those of some files that the host was asked for, since it had been asked for so many. */
const askedFor = (host: Host, files: string[], since = 0) =>
	files.filter((file) => host.requests.slice(since).includes(`/${file}`));

/** Those of some files that this device has. */
const savedOf = (page: Page, files: string[]) =>
	page.evaluate(async (paths) => {
		const found = await Promise.all(paths.map((path) => caches.match(`/${path}`)));
		return paths.filter((_, at) => found[at]);
	}, files);

test('a first visit brings nothing that only some devices need, and says so without a network', async ({
	page,
	stand
}) => {
	const host = await stand();
	await visit(page, `${host.url}en/`);
	expect(askedFor(host, all)).toEqual([]);
	host.fault = gone;
	expect(await open(page, `${host.url}en/assign`)).toBe(503);
	await page.getByRole('link').click();
	await expect(page).toHaveURL(host.url);
});

test('opening one of a group’s pages saves them all', async ({ page, stand }) => {
	const host = await stand();
	await visit(page, `${host.url}en/`);
	await page.goto(`${host.url}en/assign/`);
	await expectReady(page);
	expect(await savedOf(page, all)).toEqual(all);
	host.fault = gone;
	for (const path of ['en/assign/', 'ur/assign/', ...savedPagesIn('en')])
		expect(await open(page, host.url + path), path).toBe(200);
	await open(page, `${host.url}en/assign/`);
	const script = `/${grouped.script}`;
	expect(await page.evaluate((src) => fetch(src).then(({ ok }) => ok), script)).toBe(true);
});

test('a first visit that begins there saves all at once', async ({ page, stand }) => {
	const host = await stand();
	await visit(page, `${host.url}ur/assign/`, 'ur');
	host.fault = gone;
	for (const path of ['en/assign/', 'ur/assign/', ...savedPagesIn('ur')])
		expect(await open(page, host.url + path), path).toBe(200);
});

test('the installed app has what its menu leads to', async ({ page, stand }) => {
	const host = await stand();
	await visit(page, `${host.url}ur/`, 'ur');
	expect(await savedOf(page, all)).toEqual([]);
	await page.evaluate(() => dispatchEvent(new Event('appinstalled')));
	await expect.poll(() => savedOf(page, all)).toEqual(all);
	host.fault = gone;
	for (const path of ['ur/assign/', 'en/gradebook/'])
		expect(await open(page, host.url + path), path).toBe(200);
});

test('a group is saved whole or not at all, and harms nobody else', async ({
	page,
	context,
	stand
}) => {
	const host = await stand();
	await visit(page, `${host.url}en/`);
	host.fault = (path) => (path === `/${grouped.font}` ? 500 : undefined);
	const desk = await context.newPage();
	await desk.goto(`${host.url}en/assign/`);
	await expectFailed(desk);
	await expect(page.locator('.offline')).toContainText(say('en', 'offline.ready'));

	host.fault = gone;
	expect(await open(desk, `${host.url}en/assign/`)).toBe(503);
	for (const path of savedPagesIn('en')) expect(await open(page, host.url + path), path).toBe(200);
	host.fault = () => undefined;
	await visit(desk, `${host.url}en/assign/`);
	expect(await savedOf(desk, all)).toEqual(all);
});

test('a new version brings the group to a device that has it, and to no other', async ({
	page,
	stand
}) => {
	const host = await stand();
	for (const uses of [false, true]) {
		if (uses) await visit(page, `${host.url}en/assign/`);
		await visit(page, `${host.url}en/`);
		const name = uses ? 'with-teacher' : 'without';
		await host.deploy(await nextVersion(name));
		const since = host.requests.length;
		await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
		await take(page);
		await expect(page.locator('main')).toHaveAttribute('data-version', name);
		// What cannot have changed is taken from the version before.
		expect(askedFor(host, all, since)).toEqual(uses ? ['en/assign/', 'ur/assign/'] : []);
	}
	host.fault = gone;
	expect(await open(page, `${host.url}en/assign/`)).toBe(200);
});

test('the whole alphabet is saved once somebody types Urdu', async ({ page, stand }) => {
	const host = await stand();
	await visit(page, `${host.url}en/do/`);
	const field = page.locator('textarea.typed:visible');
	await field.fill('Zarghuna');
	expect(await savedOf(page, all)).toEqual([]);
	await field.fill('زرغونہ');
	await expect.poll(() => savedOf(page, all)).toEqual([grouped.font]);
});

test('what is saved outlives a group that comes of another version', async ({ page, stand }) => {
	const host = await stand();
	await visit(page, `${host.url}en/`);
	const [cache = ''] = await cachesOf(page);
	await host.deploy(await nextVersion('next-version'));
	// The new version is there, but its worker does not come.
	host.fault = (path) => (path === '/service-worker.js' ? 500 : undefined);
	await page.goto(`${host.url}en/assign/`);
	await expectFailed(page);
	expect(await cachesOf(page)).toEqual([cache]);
	expect(await savedOf(page, all)).toEqual([]);
	host.fault = gone;
	for (const path of savedPagesIn('en')) expect(await open(page, host.url + path), path).toBe(200);
});

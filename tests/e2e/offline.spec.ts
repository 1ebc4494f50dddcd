import { groupOf } from '#lib/offline/groups.ts';
import { savedPagesIn, locales, say, sectionsIn } from './site.ts';
import { gone } from './host.ts';
import { expect, expectReady, isControlled, open, test, visit } from './offline.ts';

/** What a first visit may bring over the line in all, with headers: the budget of the whole site. */
const wholeSite = 450 * 1024;

for (const locale of locales) {
	test(`after one visit every page opens without a network, ${locale}`, async ({ page, stand }) => {
		const host = await stand();
		const [section = ''] = sectionsIn(locale);
		await visit(page, host.url + section, locale);
		expect(host.sent, 'bytes of the first visit').toBeLessThanOrEqual(wholeSite);

		host.fault = gone;
		const asked = host.requests.length;
		for (const path of locales.flatMap(savedPagesIn)) {
			expect(await open(page, host.url + path), path).toBe(200);
			const [lang] = path.split('/');
			await expect(page.locator('html'), path).toHaveAttribute('lang', lang ?? '');
			await expect(page.locator('h1').first(), path).toBeVisible();
		}
		expect(await open(page, host.url)).toBe(200);
		const later = host.requests.slice(asked);
		// The worker's own script is how a browser looks for a new version; the whole alphabet is for what people type.
		const known = (path: string) => path === '/service-worker.js' || groupOf(path) === 'alphabet';
		expect(later.filter((path) => !known(path))).toEqual([]);
	});

	test(`addresses come as people send them, ${locale}`, async ({ page, context, stand }) => {
		const host = await stand();
		await visit(page, host.url + `${locale}/`, locale);
		host.fault = gone;

		expect(await open(page, `${host.url}${locale}/about/?from=chat#corrections`)).toBe(200);
		await expect(page.locator('#corrections')).toBeInViewport();

		expect(await open(page, `${host.url}${locale}/about?from=chat#corrections`)).toBe(200);
		expect(page.url()).toBe(`${host.url}${locale}/about/?from=chat#corrections`);

		expect(await open(page, `${host.url}${locale}/about/index.html`)).toBe(200);
		expect(page.url()).toBe(`${host.url}${locale}/about/`);

		// From a cold start: a page that this browser has never shown, with what its link carries.
		await page.close();
		const cold = await context.newPage();
		const [section = ''] = sectionsIn(locale);
		expect(await open(cold, `${host.url}${section}#p2`)).toBe(200);
		expect(await cold.evaluate(() => location.hash)).toBe('#p2');
		await expect(cold.locator('#p2')).toBeInViewport();
	});

	test(`a page that is not there says what there is, ${locale}`, async ({ page, stand }) => {
		const host = await stand();
		await visit(page, host.url + `${locale}/`, locale);
		host.fault = gone;
		expect(await open(page, `${host.url}${locale}/nothing/here`)).toBe(404);
		await expect(page.getByText(say(locale, 'lost.title'))).toBeVisible();
		const link = page.locator(`[lang=${locale}] a`).first();
		await link.click();
		await expect(page).toHaveURL(`${host.url}${locale}/`);
	});
}

test('it works in a folder of a host, and leaves the rest of the host alone', async ({
	page,
	stand
}) => {
	const host = await stand(undefined, '/repo');
	await visit(page, `${host.url}en/`);
	expect(await page.evaluate(() => caches.keys())).toEqual([
		expect.stringMatching(/^fahm:\/repo:[0-9a-f]+$/)
	]);
	host.fault = gone;
	for (const path of savedPagesIn('en')) expect(await open(page, host.url + path), path).toBe(200);
	expect(await open(page, `${host.url}ur/about`)).toBe(200);
	expect(page.url()).toBe(`${host.url}ur/about/`);
	expect(await open(page, `${host.url}en/nothing/`)).toBe(404);
});

test('nothing is saved before the first paint', async ({ page, stand }) => {
	const host = await stand();
	await visit(page, `${host.url}en/`);
	const times = await page.evaluate(() => ({
		paint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Infinity,
		script:
			performance.getEntriesByType('resource').find(({ name }) => name.includes('/offline.'))
				?.startTime ?? 0
	}));
	expect(times.script).toBeGreaterThan(times.paint);
	expect(await isControlled(page)).toBe(true);
});

test('how far it is is shown, and only the end is announced', async ({ page, stand }) => {
	const host = await stand();
	const seen: string[] = [];
	await page.exposeFunction('seen', (text: string) => seen.push(text));
	await page.addInitScript(() => {
		addEventListener('load', () => {
			const look = () => {
				const line = document.querySelector('.offline p span:not([role])');
				const { seen } = globalThis as unknown as { seen: (text: string) => unknown };
				if (line?.textContent) seen(line.textContent);
				requestAnimationFrame(look);
			};
			look();
		});
	});
	await visit(page, `${host.url}ur/`, 'ur');
	const percent = seen.map((text) => Number(/\d+/.exec(text)?.[0]));
	expect(percent.length).toBeGreaterThan(0);
	expect(percent.toSorted((a, b) => a - b)).toEqual(percent);
	await expect(page.locator('.offline p [role=status]')).toHaveText(say('ur', 'offline.ready'));
});

test('whoever counts bytes is asked first', async ({ page, stand }) => {
	const host = await stand();
	await page.addInitScript(() => {
		Object.defineProperty(navigator, 'connection', { value: { saveData: true } });
	});
	await page.goto(`${host.url}en/`);
	const ask = page.getByRole('button', { name: say('en', 'offline.ask') });
	await expect(ask).toBeVisible();
	expect(host.requests).not.toContain('/service-worker.js');
	await ask.click();
	await expectReady(page);
	await page.goto(`${host.url}en/about/`);
	await expectReady(page);
	await expect(ask).toHaveCount(0);
});

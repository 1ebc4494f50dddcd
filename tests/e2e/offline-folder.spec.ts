import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { buildAside } from '../site/other-build.ts';
import { withoutWorker } from './builds.ts';
import { gone } from './host.ts';
import { cachesOf, expect, isControlled, open, test, visit } from './offline.ts';
import { firstExplainer, savedPagesIn, say } from './site.ts';

const folder = '.svelte-kit/folder';
const base = '/school/fahm';

test.afterAll(() => rm(folder, { recursive: true, force: true }));

test('a site that is built for a folder of its host works there without a network, and can be taken out of service', async ({
	page,
	stand
}) => {
	test.slow();
	await buildAside({ OUT: folder, BASE_PATH: base });
	const host = await stand(join(folder, 'site'), base);
	await visit(page, `${host.url}ur/`, 'ur');
	expect(await isControlled(page)).toBe(true);
	const address = `${host.url}ur/manifest.webmanifest`;
	expect(await (await page.request.get(address)).json()).toMatchObject({ id: `${base}/?app` });
	host.fault = gone;
	for (const locale of ['en', 'ur'] as const)
		for (const path of savedPagesIn(locale))
			expect(await open(page, host.url + path), path).toBe(200);
	// Practice draws its questions from a file beside it, and a page that is not there says so.
	await page.goto(`${host.url}ur/${firstExplainer('ur').id}/quiz/#all`);
	await expect(page.locator('[data-island] input').first()).toBeAttached();
	expect(await open(page, `${host.url}ur/nothing`)).toBe(404);
	await expect(page.locator('body')).toContainText(say('ur', 'lost.title'));
	await page.locator('[lang=ur] a').first().click();
	await expect(page).toHaveURL(`${host.url}ur/`);

	// The kill switch goes by the folder, too: a neighbour's caches are none of its business.
	host.fault = () => undefined;
	const others = ['another', `fahm:${base}-2:1`, 'fahm::1'];
	await page.evaluate((names) => Promise.all(names.map((name) => caches.open(name))), others);
	await host.deploy(await withoutWorker(join(folder, 'site')));
	await page.goto(`${host.url}en/about/`);
	await expect.poll(async () => (await cachesOf(page)).sort()).toEqual(others);
});

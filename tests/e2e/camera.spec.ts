import { chromium } from '@playwright/test';
import { findBrowser } from '../browser.ts';
import { classIn } from './class.ts';
import { film } from './film.ts';
import { importer, openDesk, rowsOf } from './gradebook.ts';
import { locales, say } from './site.ts';
import { expect, test } from './test.ts';

for (const locale of locales)
	test(`codes held out to the camera come into the class table, ${locale}`, async ({
		baseURL,
		isMobile
	}, info) => {
		test.skip(isMobile, 'a camera sees the same on every screen');
		const ui = (word: string) => say(locale, `gradebook.ui.${word}`);
		const taught = classIn(locale, 'Who says so?');
		const path = info.outputPath('codes.y4m');
		await film(path, [
			await taught.seal('Zarghuna'),
			'https://example.com/another-code',
			await taught.seal('طالب علم')
		]);
		const found = await findBrowser();
		const browser = await chromium.launch({
			...found,
			args: [
				...found.args,
				'--use-fake-ui-for-media-stream',
				'--use-fake-device-for-media-stream',
				`--use-file-for-fake-video-capture=${path}`
			]
		});
		const context = await browser.newContext({ baseURL, serviceWorkers: 'block' });
		const page = await context.newPage();
		await openDesk(page, locale, taught);
		await page.getByRole('button', { name: ui('scan') }).click();
		const count = ui('scanned').replace('{count}', '3');
		await expect(importer(page)).toContainText(count);
		await expect(page.locator('[data-busy]')).not.toHaveCount(0);
		await page.getByRole('button', { name: ui('stopScan') }).click();
		await expect(rowsOf(page)).toHaveCount(2);
		await expect(page.locator('[data-busy]')).toHaveCount(0);
		await expect(rowsOf(page).filter({ hasText: 'Zarghuna' })).toHaveCount(1);
		await browser.close();
	});

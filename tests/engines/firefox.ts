import { existsSync } from 'node:fs';
import { launch } from 'puppeteer-core';
import type { Engine } from './engine.ts';
import { onPath } from './programs.ts';

/** Firefox, driven over WebDriver BiDi. */
export const firefox: Engine = {
	name: 'Firefox',
	packages: ['firefox-esr'],

	find() {
		const paths = [
			process.env.FIREFOX ?? '',
			...onPath('firefox-esr'),
			...onPath('firefox'),
			'/Applications/Firefox.app/Contents/MacOS/firefox',
			`${process.env.PROGRAMFILES ?? ''}/Mozilla Firefox/firefox.exe`
		];
		const executable = paths.find((path) => path && existsSync(path));
		return executable
			? { programs: { executable } }
			: { missing: 'Firefox, or FIREFOX with the path of one.' };
	},

	async launch({ executable }) {
		const browser = await launch({
			browser: 'firefox',
			executablePath: executable,
			headless: true
		});
		const [page = await browser.newPage()] = await browser.pages();
		return {
			name: (await browser.version()).replace(/^firefox\//i, 'Firefox '),
			open: async (url) => {
				await page.goto(url);
			},
			press: (selector) => page.locator(selector).click(),
			say: (expression) => page.evaluate(expression),
			close: () => browser.close()
		};
	}
};

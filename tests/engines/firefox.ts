import { existsSync } from 'node:fs';
import { type ElementHandle, launch, type Page } from 'puppeteer-core';
import { come, type Engine } from './engine.ts';
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
			press: (selector) => press(page, selector),
			say: (expression) => page.evaluate(expression),
			close: () => browser.close()
		};
	}
};

/**
 * Presses what is there and stays where it is. Puppeteer's own waiting makes functions of text in the page, which our
 * policy forbids, and since 140.12 Firefox asks the policy about that.
 */
async function press(page: Page, selector: string): Promise<void> {
	const still = await come(`${selector} can be pressed`, async () => {
		const found = await page.$(selector);
		return found && (await isStill(found)) ? found : undefined;
	});
	await still.click();
}

async function isStill(element: ElementHandle): Promise<boolean> {
	const [before, after] = [await element.boundingBox(), await element.boundingBox()];
	return before !== null && JSON.stringify(before) === JSON.stringify(after);
}

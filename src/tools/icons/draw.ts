/**
 * `npm run icons`: draws the app's icons from the word in `static/marks.svg`. Needs a browser; its output is committed,
 * so a build needs none.
 */
import { chromium } from '@playwright/test';
import { mkdir, readFile } from 'node:fs/promises';
import { findBrowser } from '../../../tests/browser.ts';
import { type Cut, iconSvg, outlineIn } from './icon.ts';

const folder = 'static/icons';

const drawn: [name: string, size: number, cut: Cut][] = [
	['192', 192, 'whole'],
	['512', 512, 'whole'],
	['maskable', 512, 'maskable'],
	['monochrome', 512, 'monochrome']
];

const outline = outlineIn(await readFile('static/marks.svg', 'utf8'));
const browser = await chromium.launch(await findBrowser());
await mkdir(folder, { recursive: true });
for (const [name, size, cut] of drawn) {
	const page = await browser.newPage({ viewport: { width: size, height: size } });
	const svg = iconSvg(cut, outline).replace('width="512" height="512"', 'width="100%"');
	await page.setContent(`<!doctype html><style>body{margin:0}svg{display:block}</style>${svg}`);
	const path = `${folder}/${name}.png`;
	await page.screenshot({ path, omitBackground: true });
	console.log(path);
	await page.close();
}
await browser.close();

import type { Browser, BrowserContext } from '@playwright/test';
import { startLine } from './line.ts';
import type { Profile } from './profiles.ts';
import { newPhone, open, type Seen } from './visit.ts';

/** A page seen again, by a phone that has been there. */
export interface Repeat extends Seen {
	bytesBeforeLargest: number;
}

/** A phone that has been to a site, and where it finds it: what browsers keep, they keep by address. */
export interface Known {
	context: BrowserContext;
	site: string;
	port: number;
}

/** No line to speak of. */
const direct: Profile = { name: 'direct', latency: 0, down: 1e9, cpu: 1 };

/** Visits every page once on a new phone; where there is a worker, until it has saved the site. The caller closes the phone. */
export async function getToKnow(
	browser: Browser,
	site: string,
	paths: readonly string[],
	hasWorker: boolean
): Promise<Known> {
	const line = await startLine(site, direct);
	const context = await newPhone(browser);
	for (const path of paths) {
		const page = await context.newPage();
		await page.goto(line.url + path);
		if (hasWorker)
			await page.waitForFunction(() => navigator.serviceWorker.controller !== null, undefined, {
				timeout: 120_000
			});
		await page.close();
	}
	await line.close();
	return { context, site, port: Number(new URL(line.url).port) };
}

/** Visits a page another day: over a line that is cold again, in a tab of its own. */
export async function repeatVisit(
	{ context, site, port }: Known,
	path: string,
	profile: Profile
): Promise<Repeat> {
	const line = await startLine(site, profile, port);
	const page = await context.newPage();
	try {
		const { wire } = await open(page, line.url + path, profile);
		const seen = await page.evaluate(() => window.seen);
		return { ...seen, bytesBeforeLargest: wire.bytesUntil(seen.lcp) };
	} finally {
		await page.close();
		await line.close();
	}
}

import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContext, Page } from '@playwright/test';
import { startLine } from './line.ts';
import type { Profile } from './profiles.ts';
import { watchWire } from './wire.ts';

/** What a page itself has seen, in milliseconds since it was asked for. */
export interface Seen {
	/** First paint with anything in it. */
	fcp: number;
	/** Paint of the largest thing. */
	lcp: number;
	/** Sum of what moved by itself, in screens. */
	shift: number;
	/** Time for which a tap would have waited, beyond 50 ms each: what of long tasks came after the first paint. */
	blocking: number;
	/** Longest time from an act to the paint that answers it; 0 before any. */
	answer: number;
}

declare global {
	interface Window {
		/** Kept by `page-clock.js`. */
		seen: Seen;
		/** Fulfilled when the fonts are there, the browser has been idle, and what it had to paint is painted. */
		settled: () => Promise<void>;
	}
}

const clock = fileURLToPath(new URL('page-clock.js', import.meta.url));

/** A visit to one page, as the reader and the network saw it. */
export interface Visit extends Seen {
	bytesBeforePaint: number;
	bytesBeforeLargest: number;
	/** Bytes of the whole visit, everything that comes after the paints included. */
	bytes: number;
	requestsBeforeLargest: number;
}

/** A phone that has never been here: nothing in its caches. */
export const newPhone = (browser: Browser): Promise<BrowserContext> =>
	browser.newContext({ viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true });

/** Opens a page on a slow processor. Answers when it has come whole and the browser has nothing left to do for it. */
export async function open(page: Page, url: string, { cpu }: Profile) {
	const session = await page.context().newCDPSession(page);
	const wire = await watchWire(session);
	await session.send('Emulation.setCPUThrottlingRate', { rate: cpu });
	await page.addInitScript({ path: clock });
	await page.goto(url, { waitUntil: 'load', timeout: 120_000 });
	await page.evaluate(() => window.settled());
	return { wire, session };
}

/** Visits a page for the first time, and opens the first note of it. */
export async function firstVisit(
	browser: Browser,
	site: string,
	path: string,
	profile: Profile
): Promise<Visit> {
	const line = await startLine(site, profile);
	const context = await newPhone(browser);
	try {
		const page = await context.newPage();
		const { wire } = await open(page, line.url + path, profile);
		const { fcp, lcp, shift, blocking } = await page.evaluate(() => window.seen);
		return {
			fcp,
			lcp,
			shift,
			blocking,
			answer: await tapNote(page),
			bytesBeforePaint: wire.bytesUntil(fcp),
			bytesBeforeLargest: wire.bytesUntil(lcp),
			bytes: wire.bytesUntil(Infinity),
			requestsBeforeLargest: wire.requestsUntil(lcp)
		};
	} finally {
		await context.close();
		await line.close();
	}
}

/** Taps on what opens a note beside the text; answers with the time until the screen showed it. */
async function tapNote(page: Page): Promise<number> {
	const button = page.locator('main p [popovertarget]').first();
	const name = await button.getAttribute('popovertarget');
	await button.scrollIntoViewIfNeeded();
	await button.click();
	await page.locator(`[id="${name}"]:popover-open`).waitFor();
	await page.waitForFunction(() => window.seen.answer > 0);
	return page.evaluate(() => window.seen.answer);
}

import type { Browser } from '@playwright/test';
import type { Serving } from '../../src/tools/serve.ts';
import type { Profile } from './profiles.ts';
import { newPhone, open } from './visit.ts';

/** A page seen again, after the site was saved. */
export interface Repeat {
	path: string;
	profile: Profile;
	lcp: number;
	shift: number;
	bytesBeforeLargest: number;
}

/** Visits pages again on a phone that has the site saved, each in a tab of its own. */
export async function repeatVisit(
	browser: Browser,
	{ url }: Serving,
	paths: readonly string[],
	profiles: readonly Profile[]
): Promise<Repeat[]> {
	const context = await newPhone(browser);
	try {
		const first = await context.newPage();
		await first.goto(url + (paths[0] ?? ''));
		await first.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
		await first.waitForFunction(() => navigator.serviceWorker.controller !== null);
		await first.close();
		const repeats: Repeat[] = [];
		for (const profile of profiles)
			for (const path of paths) {
				const page = await context.newPage();
				const { wire } = await open(page, url + path, profile);
				const { lcp, shift } = await page.evaluate(() => window.seen);
				repeats.push({ path, profile, lcp, shift, bytesBeforeLargest: wire.bytesUntil(lcp) });
				await page.close();
			}
		return repeats;
	} finally {
		await context.close();
	}
}

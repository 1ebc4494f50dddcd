import type { Page } from '@playwright/test';

/** What the page's device keeps in IndexedDB at this moment, by name, as far as JSON has words for it. */
export async function keptOn(page: Page): Promise<Record<string, unknown>> {
	const json = await page.evaluate(
		() =>
			new Promise<string>((done, fail) => {
				const opening = indexedDB.open('fahm');
				opening.onerror = fail;
				opening.onsuccess = () => {
					const rows = opening.result.transaction('large').objectStore('large');
					const [names, values] = [rows.getAllKeys(), rows.getAll()];
					rows.transaction.oncomplete = () => {
						opening.result.close();
						const kept = names.result.map((name, at) => [name, values.result[at] as unknown]);
						done(JSON.stringify(Object.fromEntries(kept)));
					};
				};
			})
	);
	return JSON.parse(json) as Record<string, unknown>;
}

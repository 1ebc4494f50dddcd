import { isHashed } from './saved-files.ts';

/** A browser's `Cache`, as far as saving uses it. */
export interface Shelf {
	match: (url: string) => Promise<Response | undefined>;
	put: (url: string, response: Response) => Promise<void>;
}

/** What saving a version of the site takes. */
export interface Saving {
	/** Everything to save. */
	urls: readonly string[];
	into: Shelf;
	/** Where versions before lie: a file with a hash in its name is taken from there. */
	earlier: readonly Shelf[];
	/** Asks the host for a file. */
	ask: (url: string) => Promise<Response>;
	/** Whether the host has this very version now. A new one may come while its files are being saved. */
	isCurrent: () => Promise<boolean>;
	/** Told after each file. */
	onProgress: (done: number) => void;
}

/** The host has another version, or somebody else answers in its place, such as the sign-in page of a public network. */
export class NotThisVersion extends Error {}

/** Files asked for at once: enough to fill a slow line, few enough to leave room for what a reader asks for. */
const lanes = 4;

/**
 * Saves what is not saved yet. Rejects when a single file cannot be had; what was saved until then stays, and the next
 * call goes on from there.
 * @throws {NotThisVersion} when files may be of another version: nothing that was saved can be relied on then
 */
export async function save(saving: Saving): Promise<void> {
	const { urls, isCurrent, onProgress } = saving;
	const left = [...urls];
	let done = 0;
	let failed = false;
	if (!(await isCurrent())) throw new NotThisVersion();
	const lane = async () => {
		for (let url = left.pop(); url !== undefined; url = left.pop()) {
			await saveFile(url, saving).catch((error: unknown) => {
				failed = true;
				throw error;
			});
			// Files under way when one fails still arrive, but there is nothing more to tell of.
			if (failed) return;
			onProgress(++done);
		}
	};
	await Promise.all(Array.from({ length: lanes }, lane));
	if (!(await isCurrent())) throw new NotThisVersion();
}

async function saveFile(url: string, { into, earlier, ask }: Saving): Promise<void> {
	if (await into.match(url)) return;
	const unchanged = isHashed(url) ? await find(url, earlier) : undefined;
	// Rejects when the file breaks off, and keeps nothing of it.
	await into.put(url, unchanged ?? whole(await ask(url), url));
}

async function find(url: string, shelves: readonly Shelf[]): Promise<Response | undefined> {
	for (const shelf of shelves) {
		const found = await shelf.match(url);
		if (found) return found;
	}
	return undefined;
}

/** A response that may answer a navigation: it must not say that it was redirected to. */
function whole(response: Response, url: string): Response {
	if (!response.ok) throw new Error(`${url}: ${response.status}`);
	if (!response.redirected) return response;
	return new Response(response.body, { headers: response.headers });
}

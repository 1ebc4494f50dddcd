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
	/** Whether an answer is the very file that was built: a new version may come meanwhile, and somebody else may answer. */
	isBuilt: (url: string, response: Response) => Promise<boolean>;
	/** Told after each file. */
	onProgress: (done: number) => void;
}

/** Files asked for at once: enough to fill a slow line, few enough to leave room for what a reader asks for. */
const lanes = 4;

/**
 * Saves what is not saved yet. Rejects when a single file cannot be had as it was built; what was saved until then is of
 * this version whatever answered in between, so it stays, and the next call goes on from there.
 */
export async function save(saving: Saving): Promise<void> {
	const { urls, onProgress } = saving;
	const left = [...urls];
	let done = 0;
	let failed = false;
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
}

async function saveFile(url: string, saving: Saving): Promise<void> {
	const { into, ask } = saving;
	if (await into.match(url)) return;
	const unchanged = isHashed(url) ? await find(url, saving) : undefined;
	await into.put(url, unchanged ?? (await built(url, await ask(url), saving)));
}

async function find(url: string, { earlier, isBuilt }: Saving): Promise<Response | undefined> {
	for (const shelf of earlier) {
		const found = await shelf.match(url);
		if (found && (await isBuilt(url, found))) return found;
	}
	return undefined;
}

/**
 * A response that holds what was built and may answer a navigation: it must not say that it was redirected to. Rejects
 * when it is another file, and when it breaks off.
 */
async function built(url: string, response: Response, { isBuilt }: Saving): Promise<Response> {
	if (!response.ok) throw new Error(`${url}: ${response.status}`);
	if (!(await isBuilt(url, response))) throw new Error(`${url}: not the file that was built`);
	if (!response.redirected) return response;
	return new Response(response.body, { headers: response.headers });
}

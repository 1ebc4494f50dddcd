import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { compressSite } from '../../src/tools/compress.ts';
import { type Serving, startServer } from '../../src/tools/serve.ts';

const built = 'build';

/** The built site and pages by hand, at the same addresses below two roots, from the same kind of server. */
export interface Sites {
	ours: Serving;
	floor: Serving;
	close: () => Promise<void>;
}

/** A built page's file, from its address without the root: `en/about/`. */
export const builtPage = (path: string) => readFile(join(built, path, 'index.html'), 'utf8');

/** Serves the built site, and beside it pages by hand, compressed as the site is. Answers when both are up. */
export async function startSites(byHand: ReadonlyMap<string, string>): Promise<Sites> {
	const folder = await mkdtemp(join(tmpdir(), 'fahm-floor-'));
	await cp(join(built, 'fonts'), join(folder, 'fonts'), { recursive: true });
	for (const [path, html] of byHand) {
		const file = join(folder, path, 'index.html');
		await mkdir(dirname(file), { recursive: true });
		await writeFile(file, html);
	}
	await compressSite(folder);
	const ours = await startServer({ dir: built, port: 0 });
	const floor = await startServer({ dir: folder, port: 0 });
	return {
		ours,
		floor,
		close: async () => {
			await Promise.all([ours.close(), floor.close()]);
			await rm(folder, { recursive: true });
		}
	};
}

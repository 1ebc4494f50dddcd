import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** Files that get smaller: text. Fonts and pictures are packed already. */
const packable = /\.(html|js|css|json|webmanifest|svg|xml|txt)$/;

/** Files packed at once: as many as Node has threads for it. Each is held in memory whole. */
const lanes = 4;

const { BROTLI_PARAM_MODE, BROTLI_MODE_TEXT, BROTLI_PARAM_SIZE_HINT } = constants;

/** What hosts look for beside a file. Both as small as can be: packed once, sent a thousand times. */
const packers = {
	br: (bytes: Buffer) =>
		promisify(brotliCompress)(bytes, {
			params: { [BROTLI_PARAM_MODE]: BROTLI_MODE_TEXT, [BROTLI_PARAM_SIZE_HINT]: bytes.length }
		}),
	gz: (bytes: Buffer) => promisify(gzip)(bytes, { level: constants.Z_BEST_COMPRESSION })
};

/**
 * Puts a packed file of each kind beside every file of a built site that gets smaller by it. SvelteKit’s adapter would
 * begin with all of them at once, which takes gigabytes for a few hundred pages. Answers with how many files it packed.
 */
export async function compressSite(folder: string): Promise<number> {
	const files = (await readdir(folder, { recursive: true })).filter((file) => packable.test(file));
	const left = [...files];
	const lane = async () => {
		for (let file = left.pop(); file !== undefined; file = left.pop())
			await packFile(join(folder, file));
	};
	await Promise.all(Array.from({ length: lanes }, lane));
	return files.length;
}

/** Puts a packed file of each kind beside a file, in the place of any that are there. */
export async function packFile(file: string): Promise<void> {
	const bytes = await readFile(file);
	for (const [ending, packer] of Object.entries(packers))
		await writeFile(`${file}.${ending}`, await packer(bytes));
}

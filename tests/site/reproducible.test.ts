import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { buildAside } from './other-build.ts';

const folder = '.svelte-kit/again';

afterAll(() => rm(folder, { recursive: true, force: true }));

/** Hash of every file, by its name. What is packed is packed afterwards. */
function hashesIn(dir: string): Record<string, string> {
	const files = readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter(
		(file) => statSync(join(dir, file)).isFile() && !/\.(br|gz)$/.test(file)
	);
	const hash = (file: string) =>
		createHash('sha256')
			.update(readFileSync(join(dir, file)))
			.digest('hex');
	return Object.fromEntries(files.sort().map((file) => [file, hash(file)]));
}

it('comes out the same from the same sources, to the last byte', async () => {
	await buildAside({ OUT: folder });
	const again = hashesIn(join(folder, 'site'));
	// A sitemap without a host is taken away afterwards.
	const pages = Object.entries(again).filter(([file]) => !file.startsWith('sitemap'));
	expect(Object.fromEntries(pages)).toEqual(hashesIn('build'));
});

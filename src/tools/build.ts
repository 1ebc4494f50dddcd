/**
 * `npm run build`: builds the site, and sees to it that each group of Urdu pages has a font that shapes exactly what
 * they say. When words have changed, the font is cut again from the built pages and the site is built once more.
 */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { compressSite } from './compress.ts';
import { cutStaleFonts } from './font/site-fonts.ts';
import { runNode } from './run-node.ts';

const output = 'build';

/** Runs Vite's build, in the open. Rejects when it fails. */
const viteBuild = () =>
	runNode('vite build', ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn']);

await viteBuild();
const cut = await cutStaleFonts(output);
for (const { file, bytes } of cut)
	console.log(`Cut ${file} to the words of its pages: ${bytes} bytes. Commit it.`);
if (cut.length > 0) {
	await viteBuild();
	const again = await cutStaleFonts(output);
	if (again.length > 0)
		throw new Error(`the Urdu fonts do not settle: ${again.map(({ file }) => file).join(', ')}`);
}
// Search engines take whole addresses alone.
if (!process.env.ORIGIN) await rm(join(output, 'sitemap.xml'));
await compressSite(output);
if (!process.env.ORIGIN)
	console.log(
		'Built without ORIGIN, so without a sitemap and cards for shared links. ' +
			'For a public site, build with ORIGIN=https://your.host.'
	);

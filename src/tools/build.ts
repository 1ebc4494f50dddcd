/**
 * `npm run build`: builds the site, and sees to it that each group of Urdu pages has a font that shapes exactly what
 * they say. When words have changed, the font is cut again from the built pages and the site is built once more.
 */
import { spawn } from 'node:child_process';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { compressSite } from './compress.ts';
import { cutStaleFonts } from './font/site-fonts.ts';

const output = 'build';

/** Runs Vite's build, in the open. Rejects when it fails. */
function viteBuild(): Promise<void> {
	const child = spawn(
		process.execPath,
		['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'],
		{
			stdio: 'inherit'
		}
	);
	return new Promise((resolve, reject) => {
		child.on('error', reject);
		child.on('close', (code) =>
			code ? reject(new Error(`vite build ended with ${code}`)) : resolve()
		);
	});
}

/** Takes away what only SvelteKit's client would fetch: no prerendered page has it. */
async function removeData(): Promise<void> {
	const files = await readdir(output, { recursive: true });
	const data = files.filter((file) => file.endsWith('__data.json'));
	await Promise.all(data.map((file) => rm(join(output, file))));
}

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
await removeData();
await compressSite(output);
if (!process.env.ORIGIN)
	console.log(
		'Built without ORIGIN: canonical links, sitemap and share cards lead to https://fahm.example. ' +
			'For a public site, build with ORIGIN=https://your.host.'
	);

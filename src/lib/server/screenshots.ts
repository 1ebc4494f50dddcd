import { open, readdir } from 'node:fs/promises';
import type { Locale } from '#lib/locale/locales.ts';
import type { Screenshot } from '#lib/offline/manifest.ts';

const folder = 'static/screenshots';

/** Pictures of the site in one language, `<what>.<language>.<wide or narrow>.png`; none until some have been taken. */
export async function screenshotsIn(locale: Locale): Promise<Screenshot[]> {
	const names = await readdir(folder).catch(() => []);
	const found = names.sort().map(async (name) => {
		const [, language, form] = name.match(/^[\w-]+\.(\w+)\.(wide|narrow)\.png$/) ?? [];
		if (language !== locale) return [];
		const shot = { src: `screenshots/${name}`, sizes: await sizeOf(`${folder}/${name}`) };
		return [{ ...shot, form_factor: form as Screenshot['form_factor'] }];
	});
	return (await Promise.all(found)).flat();
}

/** Width and height of a PNG: they follow its signature and the name of its first chunk. */
async function sizeOf(file: string): Promise<string> {
	const handle = await open(file);
	const { buffer } = await handle.read(Buffer.alloc(24), 0, 24, 0);
	await handle.close();
	return `${buffer.readUInt32BE(16)}x${buffer.readUInt32BE(20)}`;
}

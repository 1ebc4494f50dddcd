import { describe, expect, it } from 'vitest';
import { localeCodes, locales } from '#lib/locale/locales.ts';
import { appManifest } from './manifest.ts';

const content = {
	name: 'Fahm',
	description: 'One news story, read slowly and read well.',
	screenshots: [
		{ src: 'screenshots/a.en.wide.png', sizes: '1280x800', form_factor: 'wide' as const }
	],
	shortcuts: [{ name: 'Practice', url: 'floods/quiz/' }]
};

interface Manifest {
	dir: string;
	id: string;
	start_url: string;
	scope: string;
	icons: { src: string; purpose: string }[];
	screenshots: { src: string }[];
	shortcuts: { url: string }[];
}

describe.each(localeCodes)('the manifest in %s', (locale) => {
	const manifest = appManifest(locale, '/repo/', content) as Manifest;
	const from = (address: string) =>
		new URL(address, `https://a.example/repo/${locale}/manifest.webmanifest`).href;

	it('has the direction of its language', () => {
		expect(manifest.dir).toBe(locales[locale].dir);
	});

	it('opens in its language, wherever the site stands', () => {
		expect(from(manifest.start_url)).toBe(`https://a.example/repo/?app=${locale}/`);
		expect(from(manifest.scope)).toBe('https://a.example/repo/');
	});

	it('is the one app of all languages, and the one that was installed before it had an id', () => {
		// Browsers read an id from the host's root, and took the start, which was `../?app`, where there was none.
		expect(new URL(manifest.id, 'https://a.example').href).toBe('https://a.example/repo/?app');
	});

	it('finds its pictures beside the languages, and its pages inside its own', () => {
		expect(manifest.icons.map(({ src }) => from(src))).toContain(
			'https://a.example/repo/icons/maskable.png'
		);
		expect(manifest.screenshots.map(({ src }) => from(src))).toEqual([
			'https://a.example/repo/screenshots/a.en.wide.png'
		]);
		expect(manifest.shortcuts.map(({ url }) => from(url))).toEqual([
			`https://a.example/repo/${locale}/floods/quiz/`
		]);
	});

	it('has an icon for every purpose', () => {
		const purposes = new Set(manifest.icons.map(({ purpose }) => purpose));
		expect([...purposes].sort()).toEqual(['any', 'maskable', 'monochrome']);
	});
});

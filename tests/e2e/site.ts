import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Locale, localeCodes } from '#lib/locale/locales.ts';
import { groupOf } from '#lib/offline/groups.ts';

export { localeCodes as locales };
export type { Locale };

const folder = fileURLToPath(new URL('../../build', import.meta.url));

/** Addresses of every page of a language, from the site's root and without a slash at their start: `en/about/`. */
export const pagesIn = (locale: Locale): string[] =>
	readdirSync(join(folder, locale), { recursive: true, encoding: 'utf8' })
		.filter((file) => file.endsWith('index.html'))
		.map(
			(file) =>
				`${locale}/${file
					.split(sep)
					.join('/')
					.replace(/index\.html$/, '')}`
		)
		.sort();

/** Whether a page is there in the other language too: an explainer may be in one alone. */
export const hasTwin = (path: string): boolean =>
	pagesIn(path.startsWith('en/') ? 'ur' : 'en').some((other) => other.slice(2) === path.slice(2));

/** Every page without those that only some devices save. */
export const savedPagesIn = (locale: Locale): string[] =>
	pagesIn(locale).filter((path) => groupOf(`/${path}`) === undefined);

/** Every page without those that a script brings to life: what they show is drawn by lot. */
export const readingPagesIn = (locale: Locale): string[] =>
	pagesIn(locale).filter(
		(path) =>
			!/data-island|data-sveltekit-hydrate/.test(
				readFileSync(join(folder, path, 'index.html'), 'utf8')
			)
	);

/** An explainer of the site: its address in a language, and its sections in the order of reading. */
export interface Explainer {
	id: string;
	sections: string[];
}

/** The explainer that a language offers first; its sections as the opening page lists them. */
export function firstExplainer(locale: Locale): Explainer {
	const claims = pagesIn(locale).find((path) => path.endsWith('/claims/'));
	const id = claims?.split('/')[1];
	if (!id) throw new Error(`no explainer in build/${locale}`);
	const opening = readFileSync(join(folder, locale, id, 'index.html'), 'utf8');
	const steps = [...opening.matchAll(/data-step="([\w-]+)"/g)].map(([, step = '']) => step);
	return { id, sections: [...new Set(steps)] };
}

/** Addresses of an explainer's sections, in the order of reading. */
export function sectionsIn(locale: Locale): string[] {
	const { id, sections } = firstExplainer(locale);
	return sections.map((section) => `${locale}/${id}/${section}/`);
}

/** One page of each kind: where every part of the house shows itself once. */
export function kindsIn(locale: Locale): string[] {
	const { id } = firstExplainer(locale);
	const [section = ''] = sectionsIn(locale);
	const names = ['', 'claims/', 'glossary/'].map((name) => `${locale}/${id}/${name}`);
	return [`${locale}/`, ...names, section, `${locale}/about/`];
}

interface Messages {
	[key: string]: string | Messages;
}

/** A message as the site says it; `{places}` stay as they are. */
export function say(locale: Locale, key: string): string {
	const path = new URL(`../../src/lib/locale/messages/${locale}.json`, import.meta.url);
	let at: string | Messages | undefined = JSON.parse(readFileSync(path, 'utf8')) as Messages;
	for (const name of key.split('.')) at = typeof at === 'object' ? at[name] : undefined;
	if (typeof at !== 'string') throw new Error(`no message ${key}`);
	return at;
}

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { isLocale, type Locale } from '#lib/locale/locales.ts';
import { all, type Element, treeOf } from './tree.ts';

/** One page of a built site. */
export interface Page {
	/** From the site's root: `/en/about/`. */
	path: string;
	/** Its language; none for the door and for the page that is shown when there is no page. */
	locale?: Locale;
	/** Parts of its address below the language: `['cross-border-airstrikes', 'claims']`. */
	names: string[];
	html: string;
	head: Element;
	body: Element;
	root: Element;
}

/** A built site. */
export interface Site {
	dir: string;
	/** Every file, from the root: `/en/index.html`. */
	files: Set<string>;
	pages: Page[];
	/** Its explainers by id, each with the languages that it is in. */
	explainers: Map<string, Locale[]>;
}

function only(root: Element, name: string): Element {
	const [found, ...others] = all(root, (element) => element.name === name);
	if (!found || others.length > 0) throw new Error(`${others.length + 1} or no <${name}>`);
	return found;
}

function readPage(dir: string, file: string): Page {
	const html = readFileSync(join(dir, file), 'utf8');
	const path = file.replace(/index\.html$/, '');
	const [first = '', ...rest] = path.split('/').filter(Boolean);
	const document = only(treeOf(html), 'html');
	return {
		path,
		locale: isLocale(first) ? first : undefined,
		names: isLocale(first) ? rest : [],
		html,
		root: document,
		head: only(document, 'head'),
		body: only(document, 'body')
	};
}

/** Reads the site in a folder. */
export function readSite(dir: string): Site {
	if (!existsSync(dir)) throw new Error(`There is no ${dir}. "npm run build" makes it.`);
	const entries = readdirSync(dir, { recursive: true, withFileTypes: true });
	const files = entries
		.filter((entry) => entry.isFile())
		.map((entry) => `/${relative(dir, join(entry.parentPath, entry.name)).split(sep).join('/')}`)
		.sort();
	const pages = files
		.filter((file) => file.endsWith('.html'))
		.map((file) => {
			try {
				return readPage(dir, file);
			} catch (error) {
				throw new Error(`${file}: ${(error as Error).message}`, { cause: error });
			}
		});
	const explainers = new Map<string, Locale[]>();
	for (const { locale, names } of pages) {
		const [id = '', page] = names;
		// What every explainer has, and nothing beside the explainers.
		if (locale && page === 'claims') explainers.set(id, [...(explainers.get(id) ?? []), locale]);
	}
	return { dir, files: new Set(files), pages, explainers };
}

/** The site that `npm run build` made. */
export const site = readSite(resolve('build'));

/** Pages of a language: all but the door and the page for what is not there. */
export const localPages = site.pages.filter(
	(page): page is Page & { locale: Locale } => page.locale !== undefined
);

/** Pages of an explainer's sections, those with prose between quick checks. */
export const sectionPages = localPages.filter(
	({ body }) => all(body, (element) => element.attributes.has('data-section')).length > 0
);

/** What a check has to say of each page, with the page's address: nothing, when all is well. */
export function complaints<P extends Page>(pages: P[], check: (page: P) => string[]): string[] {
	return pages.flatMap((page) => [...new Set(check(page))].map((what) => `${page.path} ${what}`));
}

/** The page that says the same in the other language; undefined where there is none. */
export function twinOf(page: Page): Page | undefined {
	const address = ({ names }: Page) => names.join('/');
	return localPages.find(
		(other) => other.locale !== page.locale && address(other) === address(page)
	);
}

/** What SvelteKit tells a service worker of its build, every address beginning with the base. */
export interface Build {
	/** Sub-path that the site stands in: `''` or `/fahm`. */
	base: string;
	/** Scripts and styles. */
	build: readonly string[];
	/** Files of `static/`. */
	files: readonly string[];
	/** Pages, and the files that routes made. */
	prerendered: readonly string[];
}

/**
 * Files that no page opens. Styles stand in the pages themselves, and SvelteKit's client belongs to no prerendered page:
 * of `_app` only the islands are ever asked for. Pictures of `icons/` are the system's, not a page's. What begins with an
 * underscore or a full stop, such as `_redirects`, speaks to the host, which answers with 404 when asked for it.
 */
const unread = [
	/^\/_app\/(?!immutable\/islands\/)/,
	/^\/_(?!app\/)|\/\./,
	/^\/(robots\.txt|sitemap\.xml)$/,
	/^\/screenshots\//,
	/\.(png|map|txt)$/
];

/** Addresses of everything that opening any page offline takes, each once; `groups.ts` says what not every device needs. */
export function savedFiles({ base, build, files, prerendered }: Build): string[] {
	const all = [...prerendered, ...build, ...files];
	const read = all.filter((url) => !unread.some((name) => name.test(url.slice(base.length))));
	return [...new Set(read)];
}

/** Whether a file's name holds a hash of what is in it: under that name it never changes. */
export function isHashed(url: string): boolean {
	return /\/(_app\/immutable|fonts)\/.+\.[\w-]{8}\.\w+$/.test(url);
}

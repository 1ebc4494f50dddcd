/** What a request asks for: a saved file, the same under its whole address, or nothing that is known. */
export type Wanted = { path: string } | { moved: string } | undefined;

/**
 * Finds what is meant by a path among the saved addresses: exactly that, or a page whose slash is missing or whose
 * `index.html` is written out. The latter two have moved, since links of a page are relative to its address.
 */
export function wantedBy(path: string, saved: ReadonlySet<string>): Wanted {
	if (saved.has(path)) return { path };
	const whole = path.replace(/(\/index(\.html)?)?$/, '/');
	return saved.has(whole) ? { moved: whole } : undefined;
}

/** A request, as far as it matters to whether the worker answers it. */
interface Asked {
	method: string;
	url: string;
	headers: { has: (name: string) => boolean };
}

/** Whether the worker answers a request: reading, a whole file, of this site. The browser sees to all others. */
export function isOurs({ method, url, headers }: Asked, origin: string, base: string): boolean {
	const { origin: host, pathname } = new URL(url);
	return (
		method === 'GET' && host === origin && pathname.startsWith(`${base}/`) && !headers.has('range')
	);
}

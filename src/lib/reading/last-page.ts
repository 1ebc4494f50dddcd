/**
 * The page that was open last, from whatever is stored: an address from the site's root, with the paragraph that was
 * being read, `en/floods/rain/#p4`. Undefined for anything that could lead elsewhere.
 */
export function parseLastPage(stored: unknown): string | undefined {
	return typeof stored === 'string' && /^[a-z]{2,3}\/([\w-]+\/)*(#p\d+)?$/.test(stored)
		? stored
		: undefined;
}

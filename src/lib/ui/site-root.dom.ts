/** Where the site begins on its host, with a slash at the end. */
export function siteRoot(): URL {
	const { root = '.' } = document.documentElement.dataset;
	return new URL(root.replace(/\/?$/, '/'), location.href);
}

/** What is dropped between rules and declarations; what stands in quotes is passed over. */
const loose = /("[^"]*"|'[^']*')|\/\*[^]*?\*\/|;?\s*([{};,])\s*|(:)\s+|(\s)\s+/g;

/**
 * A style sheet without its comments and without space that says nothing.
 * @param {string} css
 */
export const tight = (css) => {
	const once = (/** @type {string} */ text) =>
		text.replace(
			loose,
			(_, quoted = '', sign = '', colon = '', space = '') => quoted + sign + colon + (space && ' ')
		);
	// What stood on both sides of a comment has come together.
	return once(once(css)).trim();
};

/**
 * Tightens the styles of components that bring them along themselves. Vite makes those of all others small; these would
 * stand in the pages as they were written, comments and all.
 * @type {import('svelte/compiler').PreprocessorGroup}
 */
export const tightStyles = {
	name: 'tight-styles',
	style: ({ content, markup }) =>
		markup.includes('css="injected"') ? { code: tight(content) } : undefined
};

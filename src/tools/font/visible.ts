import { tokens, type Token } from './markup.ts';

/** Where a line of text is interrupted: at the border of a block or of another face. */
interface Edge {
	kind: 'edge';
}

const inline = new Set(
	[
		'a abbr b bdi bdo cite code data del dfn em i ins kbd',
		'mark q s samp small span strong sub sup time u var wbr'
	].flatMap((names) => names.split(' '))
);

/**
 * The tokens of a page that are set in the Urdu face, with the edges between lines of text.
 * English, which has a face of its own, and titles, which have none, are left out.
 * @throws {Error} for a subtree in a third language, which the face would shape in its own way
 */
export function* visible(page: string): Generator<Token | Edge> {
	const open: { name: string; shown: boolean }[] = [];
	const shown = (): boolean => open.at(-1)?.shown ?? true;
	for (const token of tokens(page)) {
		const before = shown();
		let after = before;
		if (token.kind === 'open') {
			after = shows(token.name, token.attributes.get('lang'), before);
			if (!token.empty) open.push({ name: token.name, shown: after });
		} else if (token.kind === 'close') {
			const depth = open.findLastIndex(({ name }) => name === token.name);
			if (depth >= 0) open.length = depth;
			after = shown();
		}
		const tag = token.kind === 'open' || token.kind === 'close';
		if (tag && (!inline.has(token.name) || before !== after)) yield { kind: 'edge' };
		if (after) yield token;
	}
}

function shows(name: string, lang: string | undefined, outside: boolean): boolean {
	if (name === 'title') return false;
	if (lang === undefined) return outside;
	if (/^en\b/.test(lang)) return false;
	if (/^ur\b/.test(lang)) return true;
	throw new Error(`lang="${lang}" in an Urdu page: the Urdu face is cut for Urdu only`);
}

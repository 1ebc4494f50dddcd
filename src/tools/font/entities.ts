const named = new Map(
	Object.entries({
		amp: '&',
		lt: '<',
		gt: '>',
		quot: '"',
		apos: "'",
		nbsp: '\u00a0',
		ndash: '–',
		mdash: '—',
		hellip: '…',
		lsquo: '‘',
		rsquo: '’',
		ldquo: '“',
		rdquo: '”',
		laquo: '«',
		raquo: '»',
		middot: '·',
		para: '¶',
		times: '×',
		copy: '©',
		zwnj: '\u200c',
		zwj: '\u200d',
		lrm: '\u200e',
		rlm: '\u200f'
	})
);

/**
 * Resolves the character references of HTML.
 * @throws {Error} for a name it does not know: a silent miss would leave a glyph out of the font
 */
export function decode(text: string): string {
	return text.replace(/&(#?\w+);/g, (reference, name: string) => {
		const character = name.startsWith('#') ? numbered(name.slice(1)) : named.get(name);
		if (!character) throw new Error(`${reference} is not a known character reference`);
		return character;
	});
}

function numbered(digits: string): string {
	return String.fromCodePoint(/^x/i.test(digits) ? Number(`0${digits}`) : Number(digits));
}

import { subsetFont } from './subset.ts';
import { pack } from './woff2.ts';

const letters = 'ءآأؤئابتثجحخدذرزسشصضطظعغفقلمنوٹپچڈڑژکگںھہۂۃیۓے';
// What keyboards for Arabic and pasted text put in place of Urdu letters, and the composed heh.
const lookalikes = 'ىيكهةۀ';
const marks = '\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652\u0654\u0670';
const digits = '0123456789۰۱۲۳۴۵۶۷۸۹';
const punctuation = '"\'.,:;!?%/()-–—“”‘’…«»+=،؛؟۔٪٫٬';
// No-break space, joiners, direction marks, and the circle that carries a mark without a letter.
const invisible = '\u00a0\u200c\u200d\u200e\u200f\u25cc';

/**
 * A font with which anything can be typed in Urdu: the alphabet with every form its letters can
 * take, as WOFF2. Two and a half times the size of a cut font, so pages load it only where
 * readers type.
 * @param fullTtf a TrueType font
 */
export async function alphabetFont(fullTtf: Uint8Array): Promise<Uint8Array> {
	const all = [letters, lookalikes, marks, digits, punctuation, invisible, ' '].join('');
	const characters = Array.from(all, (character) => character.charCodeAt(0));
	return pack(await subsetFont(fullTtf, { characters, closure: true }));
}

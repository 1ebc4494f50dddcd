import type { Locale } from '#lib/locale/locales.ts';
import type { Problem } from '../explainer.ts';

/** Letters of Arabic that look like letters of Urdu, are not, and break search, joining or both. */
const arabicLetters: Record<string, string> = {
	ي: 'ی',
	ك: 'ک',
	ه: 'ہ',
	ة: 'ہ',
	ۀ: 'ۂ',
	ـ: 'no stretching'
};

type Finding = Pick<Problem, 'what' | 'fix'>;

/** What is written wrongly in a text of this language, letter by letter. */
export function script(text: string, locale: Locale): Finding[] {
	const composed: Finding[] =
		text.normalize('NFC') === text
			? []
			: [{ what: 'is not in composed letters (NFC)', fix: 'normalise it' }];
	return [...composed, ...rules[locale](text)];
}

function english(text: string): Finding[] {
	return /["']/.test(text)
		? [{ what: 'has straight quotation marks', fix: 'write “…”, ‘…’ and ’' }]
		: [];
}

function urdu(text: string): Finding[] {
	const plain = text.replace(/(?<=\d),(?=\d)/g, '').replace(/[A-Za-z][A-Za-z .,;?'’-]*/g, '');
	const foreign = Object.keys(arabicLetters).filter((letter) => text.includes(letter));
	const count = (mark: string) => text.split(mark).length - 1;
	return [
		...foreign.map((letter) => ({
			what: `has the Arabic letter ${letter}`,
			fix: `write ${arabicLetters[letter]}`
		})),
		...(/[٠-٩۰-۹]/.test(text)
			? [{ what: 'has Arabic or Persian digits', fix: 'write 0 to 9' }]
			: []),
		...(/[,;?"]|(?<!\d)\./.test(plain)
			? [{ what: 'has Latin punctuation', fix: 'write ، ؛ ؟ ۔ and ”…“' }]
			: []),
		...(count('”') === count('“') && text.indexOf('”') <= text.indexOf('“')
			? []
			: [{ what: 'has quotation marks the wrong way round', fix: 'open with ” and close with “' }]),
		...(count('’') === count('‘')
			? []
			: [{ what: 'has unpaired ’…‘', fix: 'open with ’ and close with ‘' }])
	];
}

const rules: Record<Locale, (text: string) => Finding[]> = { en: english, ur: urdu };

/**
 * Names of Latin letters in Urdu, by which it spells abbreviations: ٹی ٹی پی. Without کے, which is a word of its own far
 * more often.
 */
const letters =
	'اے|بی|سی|ڈی|ای|ایف|جی|ایچ|آئی|جے|ایل|ایم|این|او|پی|کیو|آر|ایس|ٹی|یو|وی|ڈبلیو|ایکس|وائی|زیڈ';

/** Three or more in a row: two may be words that only look like letters. */
const spelled = new RegExp(`(?<!\\p{L})(?:(?:${letters}) ){2,}(?:${letters})(?!\\p{L})`, 'gu');

/** Urdu text or HTML in which no line ends within an abbreviation that is spelled letter by letter. */
export const withWholeAbbreviations = (text: string): string =>
	text.replace(spelled, (letters) => letters.replaceAll(' ', '\u00a0'));

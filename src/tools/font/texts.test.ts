import { describe, expect, it } from 'vitest';
import { urduTexts } from './texts.ts';

function page(body: string, lang = 'ur'): string {
	const head = '<head><title>عنوان</title><style>p { color: red }</style></head>';
	return `<!doctype html><html lang="${lang}" dir="rtl">${head}<body>${body}</body></html>`;
}

describe('texts of built pages', () => {
	it('takes nothing from an English page', () => {
		expect(urduTexts([page('<p>دریا</p>', 'en')])).toEqual([]);
	});

	it('takes nothing from titles, styles, scripts and comments', () => {
		const body = '<!-- تبصرہ --><script>const text = "متن" < 3;</script><p>دریا</p>';
		expect(urduTexts([page(body)])).toEqual(['دریا']);
	});

	it('takes every text node alone and the block joined', () => {
		const texts = urduTexts([page('<p>پانی <a href="/">کا دریا</a> ہے</p><p>بارش</p>')]);
		expect(texts.sort()).toEqual(['بارش', 'پانی', 'پانی کا دریا ہے', 'کا دریا', 'ہے'].sort());
	});

	it('keeps the joined form of letters where mark-up divides a word', () => {
		const texts = urduTexts([page('<p><b>کتاب</b>یں</p>')]);
		expect(texts.sort()).toEqual(['کتابیں', 'کتاب\u200d', '\u200dیں'].sort());
	});

	it('leaves out what is marked as English and goes on after it', () => {
		const texts = urduTexts([page('<p>ادارہ <i lang="en">UN <b>News</b></i> ہے</p>')]);
		expect(texts.sort()).toEqual(['ادارہ', 'ہے'].sort());
	});

	it('keeps Latin letters that are not marked as English', () => {
		expect(urduTexts([page('<p>UN ہے</p>')])).toEqual(['UN ہے']);
	});

	it('takes attributes in Urdu but not ids', () => {
		const body = '<input placeholder="نام" value="q-1"><img alt="نقشہ" src="a.png">';
		expect(urduTexts([page(body)]).sort()).toEqual(['نام', 'نقشہ'].sort());
	});

	it('takes the Urdu strings of a JSON island', () => {
		const island = { id: 'q1', steps: ['درست', { note: 'Right' }], html: '<b>پانی</b> (2)' };
		const body = `<script type="application/json">${JSON.stringify(island)}</script>`;
		expect(urduTexts([page(body)]).sort()).toEqual(['(2)', 'درست', 'پانی'].sort());
	});

	it('takes what stands between the arguments of a message, and digits for them', () => {
		const island = { left: '{count, plural, one {# سوال} other {# سوالات}} باقی' };
		const body = `<script type="application/json">${JSON.stringify(island)}</script>`;
		expect(urduTexts([page(body)]).sort()).toEqual(['سوال', 'سوالات', 'باقی', '0123456789'].sort());
	});

	it('resolves character references and collapses white space', () => {
		expect(urduTexts([page('<p>الف&nbsp;ب\n\t&#1662; &#x6af; &amp;</p>')])).toEqual([
			'الف\u00a0ب پ گ &'
		]);
	});

	it('refuses a character reference it does not know', () => {
		expect(() => urduTexts([page('<p>&foo;</p>')])).toThrow('&foo; is not a known');
	});

	it('refuses a third language', () => {
		expect(() => urduTexts([page('<p lang="ar">نص</p>')])).toThrow('lang="ar"');
	});

	it('adds strings that are in no page', () => {
		expect(urduTexts([], ['…', 'الف', 'الف'])).toEqual(['…', 'الف'].sort());
	});
});

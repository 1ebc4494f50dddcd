/** What a card says. */
export interface Card {
	locale: string;
	dir: 'ltr' | 'rtl';
	title: string;
	/** One line below the title. */
	line: string;
}

/** What cards are drawn with. */
export interface Assets {
	/** Noto Nastaliq Urdu, TTF, base64. */
	font: string;
	/** `static/marks.svg`. */
	marks: string;
}

const standings = ['reported', 'claimed', 'confirmed', 'denied', 'analysis', 'unstated'];

const escape = (text: string) => text.replace(/[&<]/g, (sign) => (sign === '&' ? '&amp;' : '&lt;'));

/** A page of 1200 × 630 px that is one card: paper, the double rule, the word, the title, the six marks. */
export function cardPage({ locale, dir, title, line }: Card, { font, marks }: Assets): string {
	const shapes = standings
		.map((name) => `<svg viewBox="0 0 16 16"><use href="#${name}"/></svg>`)
		.join('');
	return `<!doctype html><html lang="${locale}" dir="${dir}"><style>
		@font-face { font-family: Nastaliq; src: url(data:font/ttf;base64,${font}) }
		* { margin: 0; box-sizing: border-box }
		body { width: 1200px; height: 630px; padding: 36px; background: #f5f4f0; color: #1b1d2c; font-family: 'Noto Serif', Georgia, serif }
		main { height: 100%; display: grid; grid-template-columns: auto 1fr; gap: 72px; align-items: center; padding: 40px 64px;
			border: 2px solid #a97e22; outline: 2px solid #27408b; outline-offset: -10px; background: #fdfcfa }
		svg { fill: currentColor; color: #27408b }
		.word { height: 380px }
		h1 { font-weight: 400; font-size: 72px; line-height: 1.12; letter-spacing: -.015em; text-wrap: balance }
		p { margin-block-start: 24px; font-size: 28px; line-height: 1.4; color: #474a5c }
		.marks { display: flex; gap: 22px; margin-block-start: 36px } .marks svg { width: 34px }
		[lang=ur] body { font-family: Nastaliq } [lang=ur] h1 { font-size: 62px; line-height: 2; letter-spacing: 0 } [lang=ur] p { line-height: 2; margin-block-start: 4px }
		.sprite { position: absolute; width: 0 }
	</style><div class="sprite">${marks}</div>
	<main><svg class="word" viewBox="0 0 88 178"><use href="#fahm"/></svg>
	<div><h1>${escape(title)}</h1><p>${escape(line)}</p><div class="marks">${shapes}</div></div></main>`;
}

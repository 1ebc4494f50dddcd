import { compile, preprocess } from 'svelte/compiler';
import { describe, expect, it } from 'vitest';
import { tight, tightStyles } from './tight-styles.js';

describe('a style sheet made tight', () => {
	it('has neither comments nor space between its parts', () => {
		const css = `
			/* Why. */
			a,
			b > c :hover {
				margin: 0 auto; /* How: so; */
				font: 400 1rem / 1 serif;
			}
			@media (width > 40rem) {
				d { color: red }
			}`;
		expect(tight(css)).toBe(
			'a,b > c :hover{margin:0 auto;font:400 1rem / 1 serif}@media (width > 40rem){d{color:red}}'
		);
	});

	it('keeps what is written out', () => {
		const css = `a::before { content: ' (  ; ) '; } b::after { content: "/* , */" }`;
		expect(tight(css)).toBe(`a::before{content:' (  ; ) '}b::after{content:"/* , */"}`);
	});
});

describe('a component', () => {
	const withStyle = (options: string) => `${options}<p>x</p><style>p { margin: 0; }</style>`;
	const cssOf = async (source: string) => {
		const { code } = await preprocess(source, tightStyles, { filename: 'One.svelte' });
		return compile(code, { filename: 'One.svelte', generate: 'server' }).js.code;
	};

	it('that brings its styles along brings them tight', async () => {
		const code = await cssOf(withStyle('<svelte:options css="injected" />'));
		expect(code).toMatch(/p\.svelte-\w+ ?\{margin:0;?\}/);
	});

	it('whose styles Vite makes small is left as it is', async () => {
		const source = withStyle('');
		expect((await preprocess(source, tightStyles)).code).toBe(source);
	});
});

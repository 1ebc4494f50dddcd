import { render } from 'svelte/server';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { translatorFor } from '#lib/locale/translator.svelte.ts';
import { readLibrary } from '#lib/server/library.ts';
import { parseProse } from '#lib/server/prose.ts';
import { type LocalExplainer, localizeExplainer } from './localized.ts';
import Prose from './Prose.svelte';

// A page's layout gives the translator to all below it; here there is no layout.
vi.mock(import('#lib/locale/translator.svelte.ts'), async (original) => ({
	...(await original()),
	getTranslator: () => translatorFor('en')
}));

let explainer: LocalExplainer;
beforeAll(async () => {
	const { explainers } = await readLibrary('tests/fixtures/content');
	const library = explainers.find(({ id }) => id === 'library-moves')!;
	explainer = localizeExplainer(library, 'en');
});

/** Prose as a page shows it, without what Svelte notes for hydration. */
async function shown(prose: string): Promise<string> {
	const outline = await parseProse(prose, 'prose.md');
	const { body } = render(Prose, { props: { outline, explainer } });
	return body.replace(/<!--.*?-->/g, '').replace(/\s+/g, ' ');
}

describe('prose on a page', () => {
	it('keeps the first word of a statement on one line with its mark', async () => {
		expect(await shown('[¶1](fact:F01a) The library moved.')).toMatch(
			/<span class="who[^"]*">[^<]+<\/span>The<\/span> library moved\.<\/span>/
		);
	});

	it('is anchored where a fact is first told', async () => {
		const html = await shown('[¶1](fact:F01a) One. [¶1](fact:F01a) Two.');
		expect([...html.matchAll(/id="F01a"/g)]).toHaveLength(1);
		expect(html).not.toContain('id=""');
	});

	it('opens a term’s popover where the term is first used', async () => {
		const html = await shown('[¶1](fact:F01a) The [librarian](term:librarian) *said* so.');
		expect(html).toMatch(/popovertarget="t-librarian">librarian<span class="aside">/);
		expect(html).toContain('<em>said</em>');
	});

	it('says of background that it goes beyond the article, and of nothing else', async () => {
		const { id } = explainer.background[0]!;
		const html = await shown(`[+](background:${id}) One.\n\n[¶1](fact:F01a) Two.`);
		expect(html).toMatch(/<div class="beyond" id="p1"><p class="label">/);
		expect(html).toContain('<p id="p2">');
	});

	it('writes what stands in it as text, never as mark-up', async () => {
		const html = await shown('[¶1](fact:F01a) Say 1 &lt; 2 &amp; go.');
		expect(html).toContain('Say</span> 1 &lt; 2 &amp; go.');
	});
});

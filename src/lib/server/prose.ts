import type { Component } from 'svelte';
import { render } from 'svelte/server';
import type { LocalExplainer } from '#lib/explainer/localized.ts';
import type { Picture } from '#lib/explainer/promises/references.ts';
import ProseOf from '#lib/explainer/ProseOf.svelte';

/**
 * Prose, compiled by mdsvex. Only the server has it: the pages carry the HTML, so that a site of a thousand
 * explainers compiles none of their prose for the browser.
 */
const files = import.meta.glob<{ default: Component }>('#content/*/*/*.md');

/** A stretch of prose, or something that stands between two. */
export type Part =
	| { kind: 'prose'; html: string }
	| { kind: 'check'; id: string }
	| { kind: 'picture'; id: Picture };

/** The same by `explainer/language/section.md`: glob's keys begin with whatever folder `#content` is. */
const byName = new Map(
	Object.entries(files).map(([key, load]) => [key.split('/').slice(-3).join('/'), load])
);

/** The prose of a section, parted where quick checks and pictures stand. Throws when there is no such file. */
export async function proseOf(explainer: LocalExplainer, section: string): Promise<Part[]> {
	const load = byName.get(`${explainer.id}/${explainer.locale}/${section}.md`);
	if (!load) throw new Error(`no prose ${explainer.id}/${explainer.locale}/${section}.md`);
	const { default: file } = await load();
	const { body } = render(ProseOf, { props: { file, explainer } });
	return partsOf(body);
}

/** Parts rendered prose at its embeds; Svelte's own comments go, since nothing hydrates. */
function partsOf(html: string): Part[] {
	const pieces = html.split(/<!--embed (check|picture) ([\w-]+)-->/);
	const parts: Part[] = [];
	for (let i = 0; i < pieces.length; i += 3) {
		const text = (pieces[i] ?? '').replace(/<!--.*?-->/g, '').trim();
		if (text) parts.push({ kind: 'prose', html: text });
		const [kind, id] = [pieces[i + 1], pieces[i + 2]];
		// `check` lets through no picture that there is not.
		if (kind === 'picture') parts.push({ kind, id: id as Picture });
		else if (kind === 'check' && id) parts.push({ kind, id });
	}
	return parts;
}

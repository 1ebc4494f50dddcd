import { mdsvex } from 'mdsvex';
import { type Node, outlineOf } from '#lib/explainer/markdown.ts';
import type { Outline } from '#lib/explainer/outline.ts';

/** A file on its way through mdsvex, as far as it is read here. */
interface File {
	data: { outline?: Outline };
}

/** Leaves the outline with the file. Our own components show it: mdsvex need not go on to markup. */
const keepOutline = () => (tree: Node, file: File) => {
	file.data.outline = outlineOf(tree);
	tree.children = [];
};

/** Made once: its processor, and its list of languages to highlight, took a quarter of the time of every file. */
const reader = mdsvex({
	extensions: ['.md'],
	smartypants: false,
	highlight: false,
	// mdsvex types plugins for another version of unified than it carries.
	remarkPlugins: [keepOutline]
});

/** The outline of a prose file's text. Throws when mdsvex cannot read it. */
export async function parseProse(text: string, filename: string): Promise<Outline> {
	const read = await reader.markup({ content: text, filename });
	const { outline } = (read?.data ?? {}) as File['data'];
	if (!outline) throw new Error(`mdsvex does not read ${filename}`);
	return outline;
}

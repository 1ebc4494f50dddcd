import { compile } from 'mdsvex';
import { type Node, outlineOf } from '#lib/explainer/markdown.ts';
import type { Outline } from '#lib/explainer/outline.ts';

/** The outline of a prose file's text. Throws when mdsvex cannot read it. */
export async function parseProse(text: string, filename: string): Promise<Outline> {
	let outline: Outline = { blocks: [] };
	const plugin = () => (tree: Node) => {
		outline = outlineOf(tree);
		// Our own components show it: mdsvex need not go on to markup.
		tree.children = [];
	};
	await compile(text, {
		filename,
		extensions: ['.md'],
		smartypants: false,
		// mdsvex types plugins for another version of unified than it carries.
		remarkPlugins: [plugin]
	});
	return outline;
}

import type { Inline } from './inline.ts';

/** What one file of prose holds: read by the page, the check, reading time and whatever links into prose. */
export interface Outline {
	blocks: Block[];
}

export type Block = Paragraph | Heading | Embed | Other;

/** What stands between two blank lines: statements, one after another. */
export interface Paragraph {
	type: 'paragraph';
	/** `p3`: its place in the file, the same in every language. */
	id: string;
	/** Words before the first source; there should be none. */
	lead: string;
	statements: Statement[];
}

/** A sentence or two that rest on one source. */
export interface Statement {
	kind: 'fact' | 'background' | 'gap';
	ids: string[];
	/** Those of them that no statement before it in the file cites: it is where links to them lead. */
	anchors: string[];
	/** What the author wrote as the link's text: `¶7`, `+` or `?`. */
	label: string;
	content: Inline[];
	/** The same without its marks. */
	text: string;
	/** Glossary terms linked in it. */
	terms: string[];
}

/** A heading of a part of the section. */
export interface Heading {
	type: 'heading';
	id: string;
	content: Inline[];
	text: string;
}

/** The place of a quick check or a picture, alone in its paragraph. */
export interface Embed {
	type: 'embed';
	kind: 'check' | 'picture';
	id: string;
}

/** Mark-up that prose has no use for; the check names it. */
export interface Other {
	type: 'other';
	name: string;
}

/** The paragraphs of an outline, in order. */
export function paragraphsOf({ blocks }: Outline): Paragraph[] {
	return blocks.filter((block) => block.type === 'paragraph');
}

/** The statements of an outline, in order. */
export function statementsOf(outline: Outline): Statement[] {
	return paragraphsOf(outline).flatMap((paragraph) => paragraph.statements);
}

/** Ids of the glossary terms that an outline links, each once, in order of use. */
export function termsOf(outline: Outline): string[] {
	return [...new Set(statementsOf(outline).flatMap((statement) => statement.terms))];
}

/** Everything a reader reads of an outline, as one string a block. */
export function textsOf({ blocks }: Outline): string[] {
	return blocks.flatMap((block) => {
		if (block.type === 'heading') return [block.text];
		if (block.type !== 'paragraph') return [];
		return [[block.lead, ...block.statements.map(({ text }) => text)].join(' ').trim()];
	});
}

/** Whole minutes that a file takes, at least 1: its words at so many a minute, and a minute for each quick check. */
export function minutesFor(outline: Outline, wordsPerMinute: number): number {
	const words = textsOf(outline).join(' ').split(/\s+/).length;
	const checks = outline.blocks.filter((block) => block.type === 'embed' && block.kind === 'check');
	return Math.max(1, Math.round(words / wordsPerMinute) + checks.length);
}

import type { Explainer, Problem } from '../explainer.ts';
import {
	type Outline,
	type Paragraph,
	type Statement,
	paragraphsOf,
	statementsOf
} from '../outline.ts';

/** Prose rests on sources, says them rightly, and says the same in every language. */
export function prose(explainer: Explainer): Problem[] {
	const files = Object.entries(explainer.prose).flatMap(([locale, sections]) =>
		Object.entries(sections).map(([section, outline]) => ({
			file: `${locale}/${section}.md`,
			outline
		}))
	);
	return [
		...files.flatMap(({ file, outline }) => [
			...markup(outline, file),
			...sources(explainer, outline, file),
			...firstUses(outline, file)
		]),
		...twins(explainer),
		...coverage(explainer)
	];
}

/** Only headings, paragraphs and embeds; nothing before the first source of a paragraph. */
function markup({ blocks }: Outline, file: string): Problem[] {
	return blocks.flatMap((block): Problem[] => {
		if (block.type === 'other') {
			return [
				{
					file,
					path: block.name,
					what: 'is mark-up that prose does not have',
					fix: 'write paragraphs and ## headings'
				}
			];
		}
		if (block.type !== 'paragraph') return [];
		if (block.statements.length === 0) {
			return [
				{
					file,
					path: block.id,
					what: 'cites nothing',
					fix: 'begin each statement with its source, [¶1](fact:F01b)'
				}
			];
		}
		if (block.lead === '') return [];
		return [
			{
				file,
				path: block.id,
				what: `has words before its first source: "${block.lead}"`,
				fix: 'begin with the source'
			}
		];
	});
}

/** A paragraph is the article's or background, and each source is labelled as what it is. */
function sources(explainer: Explainer, outline: Outline, file: string): Problem[] {
	return paragraphsOf(outline).flatMap((paragraph) => {
		const background = paragraph.statements.filter(({ kind }) => kind === 'background').length;
		const mixed = background > 0 && background < paragraph.statements.length;
		const { id: path } = paragraph;
		return [
			...(mixed
				? [
						{
							file,
							path,
							what: 'mixes the article with background',
							fix: 'give background a paragraph of its own'
						}
					]
				: []),
			...paragraph.statements.flatMap((statement) => told(statement, { file, path })),
			...paragraph.statements.flatMap((statement) => label(explainer, statement, { file, path })),
			...paragraph.statements.flatMap((statement) => oneVoice(explainer, statement, { file, path }))
		];
	});
}

/** A source is followed by what it says: two in a row would leave one of them untold. */
function told({ ids, text }: Statement, at: Pick<Problem, 'file' | 'path'>): Problem[] {
	if (text !== '') return [];
	const what = `says nothing after ${ids.join('+')}`;
	return [{ ...at, what, fix: 'write what it says, or join two sources with +' }];
}

/** The link's text is what the source says: ¶ and its number, + for background, ? for a gap. */
function label(
	{ facts }: Explainer,
	statement: Statement,
	at: Pick<Problem, 'file' | 'path'>
): Problem[] {
	const fact = facts.find(({ id }) => id === statement.ids[0]);
	if (statement.kind === 'fact' && !fact) return [];
	const right =
		statement.kind === 'fact' ? `¶${fact?.paragraph}` : statement.kind === 'gap' ? '?' : '+';
	if (statement.label === right) return [];
	return [
		{
			...at,
			what: `calls ${statement.ids.join('+')} "${statement.label}"`,
			fix: `write [${right}]`
		}
	];
}

/** Facts cited together have one speaker, one standing and one paragraph, since one mark stands for them. */
function oneVoice(
	{ facts }: Explainer,
	{ kind, ids }: Statement,
	at: Pick<Problem, 'file' | 'path'>
): Problem[] {
	if (kind !== 'fact' || ids.length < 2) return [];
	const cited = facts.filter(({ id }) => ids.includes(id));
	const voices = new Set(
		cited.map(({ who, standing, paragraph }) => `${who} ${standing} ¶${paragraph}`)
	);
	if (voices.size <= 1) return [];
	return [
		{
			...at,
			what: `cites ${ids.join('+')} as one, but they differ: ${[...voices].join(', ')}`,
			fix: 'make a statement of each'
		}
	];
}

/** A term is linked where a section first uses it, and only there. */
function firstUses(outline: Outline, file: string): Problem[] {
	const all = statementsOf(outline).flatMap(({ terms }) => terms);
	return [...new Set(all.filter((term, i) => all.indexOf(term) !== i))].map((term) => ({
		file,
		path: term,
		what: 'is linked more than once',
		fix: 'link its first use only'
	}));
}

/** What a block amounts to in any language. */
function shape(block: Outline['blocks'][number]): string {
	if (block.type === 'heading') return 'a heading';
	if (block.type === 'embed') return `[${block.kind}](${block.kind}:${block.id})`;
	if (block.type === 'other') return block.name;
	return `a paragraph that cites ${cites(block)}${terms(block)}`;
}

const cites = (paragraph: Paragraph) =>
	paragraph.statements
		.flatMap(({ ids }) => ids)
		.sort()
		.join(', ') || 'nothing';

const terms = (paragraph: Paragraph) => {
	const used = paragraph.statements.flatMap((statement) => statement.terms).sort();
	return used.length > 0 ? ` and links ${used.join(', ')}` : '';
};

/** Block by block, every language has the same: headings, citations, terms, embeds. */
function twins({ prose, locales, sections }: Explainer): Problem[] {
	const [first, ...others] = locales;
	if (!first) return [];
	return ['opening', ...sections.map(({ id }) => id)].flatMap((section) =>
		others.flatMap((other) => {
			const [one, two] = [prose[first]?.[section]?.blocks, prose[other]?.[section]?.blocks];
			if (!one || !two) return [];
			const at = Array.from({ length: Math.max(one.length, two.length) }, (_, i) => i).find(
				(i) => (one[i] && shape(one[i])) !== (two[i] && shape(two[i]))
			);
			if (at === undefined) return [];
			const [expected, found] = [one[at], two[at]].map((block) =>
				block ? shape(block) : 'nothing'
			);
			const what = `has ${found} where ${first} has ${expected}`;
			return [
				{ file: `${other}/${section}.md`, path: `block ${at + 1}`, what, fix: 'make the two alike' }
			];
		})
	);
}

/** Each fact of the ledger is told somewhere in the sections. */
function coverage({ facts, prose, locales, sections }: Explainer): Problem[] {
	const [first] = locales;
	const told = new Set(
		sections.flatMap(({ id }) => {
			const outline = first && prose[first]?.[id];
			return outline ? statementsOf(outline).flatMap(({ ids }) => ids) : [];
		})
	);
	return facts
		.filter(({ id }) => !told.has(id))
		.map(({ id }) => ({
			file: 'facts.yaml',
			path: id,
			what: 'is told in no section',
			fix: 'cite it where it belongs'
		}));
}

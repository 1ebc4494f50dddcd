import { describe, expect, it } from 'vitest';
import { type Locale, locales } from '#lib/locale/locales.ts';
import { type Box, isInside, overlap } from '#lib/map/geometry.ts';
import { readLibrary } from '#lib/server/library.ts';
import { localizeExplainer } from './localized.ts';
import { letters, wrap } from './relation-rows.ts';
import { dotsOf, drawRelations, type Edge, lineOf, type Words } from './relations.ts';

const { explainers } = await readLibrary('content');

const drawings = explainers.flatMap((explainer) =>
	explainer.locales.map((locale) => {
		const local = localizeExplainer(explainer, locale);
		return { name: `${explainer.id} in ${locale}`, locale, local, drawing: drawRelations(local) };
	})
);

/** What an edge's dot covers. */
const dotBox = ({ key: [x, y] }: Edge): Box => ({ x: x - 11, y: y - 11, width: 22, height: 22 });

/** What an edge's line covers, its ends left out: there it touches its boxes. */
function lineBox({ from, to }: Edge): Box {
	const [x, y] = [Math.min(from[0], to[0]), Math.min(from[1], to[1])];
	const [width, height] = [Math.abs(from[0] - to[0]), Math.abs(from[1] - to[1])];
	return height === 0
		? { x: x + 1, y, width: width - 2, height: 1 }
		: { x, y: y + 1, width: 1, height: height - 2 };
}

/** What a line of words covers, by the widths that it was wrapped with. */
function wordsBox({ text, x, y, anchor }: Words, locale: Locale): Box {
	const { width: letter, line, below } = letters[locale];
	const width = text.length * letter;
	const startsLeft = locales[locale].dir === 'ltr' ? anchor === 'start' : anchor === 'end';
	const left = anchor === 'middle' ? x - width / 2 : startsLeft ? x : x - width;
	return { x: left, y: y + below - line, width, height: line };
}

const onSide = ([x, y]: readonly [number, number], box: Box) =>
	x >= box.x &&
	x <= box.x + box.width &&
	y >= box.y &&
	y <= box.y + box.height &&
	[box.x, box.x + box.width, box.y, box.y + box.height].some((side) => side === x || side === y);

/** Pairs of a list that pass a test, by name. */
const pairs = <T>(list: T[], test: (a: T, b: T) => boolean, name: (one: T) => string) =>
	list.flatMap((a, i) =>
		list.slice(i + 1).flatMap((b) => (test(a, b) ? [`${name(a)} ${name(b)}`] : []))
	);

describe.each(drawings)('the diagram of $name', ({ locale, local, drawing }) => {
	const { nodes, edges } = drawing;
	const frame = { x: 0, y: 0, width: drawing.width, height: drawing.height };
	const box = (id: string): Box => nodes.find(({ actor }) => actor.id === id)!;

	it('draws every relation and whoever has one', () => {
		const { relations, diagram } = local.actors;
		expect(edges.map(({ relation }) => relation.id).sort()).toEqual(
			relations.map(({ id }) => id).sort()
		);
		expect(nodes.map(({ actor }) => actor.id).sort()).toEqual(
			diagram.map(({ actor }) => actor).sort()
		);
	});

	it('numbers its edges from the top', () => {
		expect(edges.map(({ number }) => number)).toEqual(edges.map((_, i) => i + 1));
		const heights = edges.map(({ key }) => key[1]);
		expect(heights).toEqual(heights.toSorted((a, b) => a - b));
	});

	it('rests every edge on the ledger, in the standing that it has there', () => {
		for (const { relation, standing } of edges) {
			const facts = relation.facts.map((id) => local.facts.find((fact) => fact.id === id));
			expect(new Set(facts.map((fact) => fact?.standing)), relation.id).toEqual(
				new Set([standing])
			);
		}
	});

	it('points from who speaks', () => {
		for (const { relation, spoken } of edges) {
			const speakers = relation.facts.map((id) => local.facts.find((fact) => fact.id === id)?.who);
			expect(
				speakers.every((who) => who === relation.from),
				relation.id
			).toBe(spoken);
		}
	});

	it('keeps its boxes apart, inside its frame and large enough for a finger', () => {
		expect(pairs(nodes, overlap, ({ actor }) => actor.id)).toEqual([]);
		const outside = nodes.filter((node) => !isInside(node, frame) || node.height < 44);
		expect(outside).toEqual([]);
	});

	it('gives every name the lines that it needs', () => {
		for (const { actor, width, height } of nodes) {
			const lines = wrap(actor.name, width - 8, locale).length;
			expect(height, actor.id).toBeGreaterThanOrEqual(lines * letters[locale].line + 12);
		}
	});

	it('ends every edge at the sides of its two boxes', () => {
		for (const { relation, from, to } of edges) {
			expect(onSide(from, box(relation.from)), relation.id).toBe(true);
			expect(onSide(to, box(relation.to)), relation.id).toBe(true);
		}
	});

	it('runs no edge through a box or another edge', () => {
		const crossed = edges.flatMap((edge) =>
			nodes
				.filter((node) => overlap(lineBox(edge), node) || overlap(dotBox(edge), node))
				.map(({ actor }) => `${edge.relation.id} ${actor.id}`)
		);
		expect(crossed).toEqual([]);
		const cross = (a: Edge, b: Edge) =>
			overlap(lineBox(a), lineBox(b)) || overlap(dotBox(a), dotBox(b));
		expect(pairs(edges, cross, ({ relation }) => relation.id)).toEqual([]);
	});

	it('keeps every word clear of boxes, dots, lines and other words', () => {
		const words = edges.flatMap((edge) =>
			edge.words.map((line) => ({ text: line.text, ...wordsBox(line, locale) }))
		);
		expect(words.filter((line) => !isInside(line, frame))).toEqual([]);
		expect(pairs(words, overlap, ({ text }) => text)).toEqual([]);
		const drawn = [...nodes, ...edges.map(dotBox), ...edges.map(lineBox)];
		expect(words.filter((line) => drawn.some((one) => overlap(line, one)))).toEqual([]);
	});

	it('begins with its first column where the script begins', () => {
		const first = local.actors.diagram.find(({ column }) => column === 1)!.actor;
		const left = locales[locale].dir === 'ltr';
		expect(box(first).x).toBe(left ? 0 : drawing.width - box(first).width);
	});

	it('ties everybody to those whom their edges reach', () => {
		for (const { actor, near } of nodes) {
			const own = edges.filter(({ relation }) => [relation.from, relation.to].includes(actor.id));
			const ends = own.flatMap(({ relation }) => [relation.from, relation.to]);
			expect(new Set(near), actor.id).toEqual(new Set([actor.id, ...ends]));
		}
	});
});

describe('paths', () => {
	const edge = { from: [104, 60], to: [224, 60], key: [164, 60], spoken: true } as unknown as Edge;
	const dot = 'M162 49l12 8-9 14-12-8z';

	it('put an arrow’s head at whom an edge speaks of', () => {
		expect(lineOf(edge)).toBe('M104 60H224');
		expect(dotsOf(edge)).toBe(`${dot}M224 60l-9-5v10z`);
		expect(dotsOf({ ...edge, from: [224, 60], to: [104, 60] })).toBe(`${dot}M104 60l9-5v10z`);
		expect(dotsOf({ ...edge, from: [164, 90], to: [164, 30] })).toBe(`${dot}M164 30l-5 9h10z`);
		expect(dotsOf({ ...edge, from: [164, 30], to: [164, 90] })).toBe(`${dot}M164 90l-5 -9h10z`);
	});

	it('put a dot at both ends where neither of the two speaks', () => {
		expect(dotsOf({ ...edge, spoken: false })).toBe(
			`${dot}M104 60l4-4 4 4-4 4zM216 60l4-4 4 4-4 4z`
		);
	});
});

describe('wrap', () => {
	it('breaks between words once a line is full', () => {
		expect(wrap('linked to campaign', 120, 'en')).toEqual(['linked to', 'campaign']);
		expect(wrap('met', 120, 'en')).toEqual(['met']);
	});

	it('leaves a word whole that is wider than the room', () => {
		expect(wrap('a responsibility', 40, 'en')).toEqual(['a', 'responsibility']);
	});
});

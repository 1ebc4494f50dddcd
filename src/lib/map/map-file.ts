import type { Drawing } from './drawing.ts';
import type { LineKind } from './geometry.ts';

/** A name within the file, for `<use>`; its words are under the name of their language. */
export const mapFragment = 'map';

/** A map in one language. */
export interface Lettered {
	drawing: Drawing;
	/** From one row of a label to the next, in parts of the size of its letters. */
	row: number;
}

/** Properties of the page that fill what a region is; a country's where nothing else is said. */
const fills: Readonly<Record<string, string>> = {
	land: 'var(--paper)',
	province: 'var(--province)',
	district: 'var(--district)',
	area: 'url(#hatch)'
};

const strokes: Readonly<Partial<Record<LineKind, string>>> = {
	province: 'stroke="var(--line)" stroke-width=".7"',
	district: 'stroke="var(--line)" stroke-width=".7" stroke-dasharray="3 2"',
	claim: 'stroke-dasharray="5 3"',
	control: 'stroke-width="1.8" stroke-dasharray="0 3.5" stroke-linecap="round"'
};

const sizes: Readonly<Record<string, string>> = {
	country: 'font-size="1.09em" font-weight="600"',
	city: 'font-size=".957em"',
	neighbour: 'font-size=".957em" fill="var(--ink-2)"'
};

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

function labelOf({ kind, x, y, anchor, rows, turn }: Drawing['labels'][number], row: number) {
	const turned = turn ? ` transform="rotate(${turn} ${x} ${y})"` : '';
	const words = rows.map((text, at) =>
		at === 0 ? escaped(text) : `<tspan x="${x}" dy="${row}em">${escaped(text)}</tspan>`
	);
	const place = `x="${x}" y="${y}" text-anchor="${anchor}"${turned}`;
	return `<text ${place} ${sizes[kind] ?? ''}>${words.join('')}</text>`;
}

/** The names on a map, with the lines that lead from a name to its place. */
function lettering({ labels }: Drawing, row: number): string {
	const leaders = labels
		.map(({ leader }) => leader && `M${leader[0]} ${leader[1]} ${leader[2]} ${leader[3]}`)
		.join('');
	return [
		`<path d="${leaders}" stroke="var(--ink)" stroke-width="1.3" vector-effect="non-scaling-stroke"/>`,
		'<g fill="var(--ink)" stroke="var(--paper)" stroke-width=".22em" stroke-linejoin="round" paint-order="stroke">',
		...labels.map((label) => labelOf(label, row)),
		'</g>'
	].join('');
}

/**
 * A map as an SVG file, for pages that show it by `<use href="…#map">` and its names by `<use href="…#en">`, and are not
 * to carry it: what is drawn is the same in every language. Its colours are the page's custom properties, its letters the
 * page's font in the page's direction. Without any language it throws.
 */
export function mapFile(languages: Readonly<Record<string, Lettered>>): string {
	const [any] = Object.values(languages);
	if (!any) throw new Error('a map needs names in some language');
	const { base, regions, lines, spots } = any.drawing;
	const [x, y, width, height] = base.viewBox;
	const sea = regions.some(({ kind }) => kind === 'land') ? 'var(--wash)' : 'var(--country)';
	return [
		'<svg xmlns="http://www.w3.org/2000/svg">',
		// Patterns are not reached by the page's properties: a grey that stands on paper of either colour.
		'<pattern id="hatch" width="36" height="36" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">',
		'<path d="M0 0V36" stroke="#888" stroke-width="8"/></pattern>',
		`<g id="${mapFragment}">`,
		`<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${sea}"/>`,
		...regions.map(
			({ kind, path }) => `<path d="${path}" fill="${fills[kind] ?? 'var(--country)'}"/>`
		),
		'<g fill="none" stroke="var(--ink)" stroke-width="1.3" stroke-linejoin="round">',
		...lines.map(
			({ kind, path }) =>
				`<path d="${path}" vector-effect="non-scaling-stroke" ${strokes[kind] ?? ''}/>`
		),
		...spots.map(({ x, y, radius }) =>
			radius
				? `<circle cx="${x}" cy="${y}" r="${radius}" vector-effect="non-scaling-stroke"/>`
				: `<circle cx="${x}" cy="${y}" r="13" fill="var(--ink)" stroke="var(--paper)" stroke-width="5"/>`
		),
		'</g></g>',
		...Object.entries(languages).map(
			([locale, { drawing, row }]) => `<g id="${locale}">${lettering(drawing, row)}</g>`
		),
		'</svg>'
	].join('');
}

import { Blob, Buffer, Direction, Face, Font, shape } from 'harfbuzzjs';
import { slice, type Run } from './runs.ts';

/** Opens a TrueType font for shaping in font units. */
export function openFont(ttf: Uint8Array): Font {
	return new Font(new Face(new Blob(ttf)));
}

/** Shapes a run in a buffer, whose former content is lost. */
export function shapeRun(font: Font, buffer: Buffer, run: Run): void {
	buffer.clearContents();
	buffer.addText(run.text, run.start, run.length);
	buffer.setDirection(run.direction === 'rtl' ? Direction.RTL : Direction.LTR);
	buffer.setScript(run.script);
	buffer.setLanguage('ur');
	shape(font, buffer);
}

/**
 * Makes the test that a cut font must pass.
 * @returns given a TrueType font, those of the runs that it draws otherwise than the full font
 */
export function comparer(fullTtf: Uint8Array, runs: Run[]): (ttf: Uint8Array) => Run[] {
	const outlines = new Map<string, number>();
	const wanted = runs.map(pictures(fullTtf, outlines));
	return (ttf) => {
		const picture = pictures(ttf, outlines);
		return runs.filter((run, index) => picture(run) !== wanted[index]);
	};
}

/**
 * The texts of runs, each once, without those that contain another one: of a word and the lines
 * it stands in, only the word.
 */
export function shortest(runs: Run[]): string[] {
	const texts = new Set(runs.map((run) => slice(run).trim()));
	const kept: string[] = [];
	for (const text of [...texts].sort((a, b) => a.length - b.length)) {
		if (!kept.some((shorter) => text.includes(shorter))) kept.push(text);
	}
	return kept;
}

/**
 * Makes a function that describes how a font draws a run: outline, cluster, advances and offsets
 * of every glyph. Glyph ids are left out, because they differ between a font and its cut.
 * @param outlines numbers for outlines, the same map for all fonts that are compared
 */
function pictures(ttf: Uint8Array, outlines: Map<string, number>): (run: Run) => string {
	const font = openFont(ttf);
	const buffer = new Buffer();
	const drawn = new Map<number, number>();
	const outline = (glyph: number): number =>
		remember(drawn, glyph, () => remember(outlines, font.glyphToPath(glyph), () => outlines.size));
	return (run) => {
		shapeRun(font, buffer, run);
		const placed = buffer.getGlyphPositions().map((place) => Object.values(place).join());
		const glyphs = buffer.getGlyphInfos();
		return glyphs
			.map((glyph, index) => [outline(glyph.codepoint), glyph.cluster, placed[index]].join())
			.join(' ');
	};
}

function remember<K>(known: Map<K, number>, key: K, make: () => number): number {
	const value = known.get(key) ?? make();
	known.set(key, value);
	return value;
}

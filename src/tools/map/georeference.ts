import type { LonLat } from '#lib/map/geometry.ts';
import type { District } from './fetch.ts';
import type { Feature, Ring } from './geojson.ts';

/**
 * Where a point of the traced district drawing lies on the earth, in degrees.
 *
 * The drawing has no coordinates, but is equirectangular. The numbers are an affine fit of its
 * outline to Natural Earth's Pakistan by iterated nearest points. Half the outline lies within 1 km,
 * all of it within 9 km, the border of the Waziristans within 3.1 km; so shapes from the drawing are
 * approximate.
 */
export function georeference(x: number, y: number): LonLat {
	return [60.579053 + 0.00999811 * x + 0.00000447 * y, 37.344304 - 0.0086824 * y - 0.00000768 * x];
}

/** A district of the drawing on the earth. */
export function placed({ id, path }: District): Feature<{ id: string }> {
	const coordinates = corners(path).map((ring) => ring.map(([x, y]) => georeference(x, y)));
	return { type: 'Feature', properties: { id }, geometry: { type: 'Polygon', coordinates } };
}

/**
 * The corners of a path of the drawing, each ring closed by its first corner.
 * @throws {Error} for a command that the drawing is not known to use: a curve would need another
 * reading
 */
function corners(path: string): Ring[] {
	const tokens = path.match(/[a-zA-Z]|-?\d+(\.\d+)?/g) ?? [];
	const rings: Ring[] = [];
	let [x, y] = [0, 0];
	let relative = false;
	for (let i = 0; i < tokens.length; i++) {
		const token = tokens[i] ?? '';
		if (/[mMlLz]/.test(token)) {
			relative = token === 'm' || token === 'l';
			if (token === 'm' || token === 'M') rings.push([]);
			continue;
		}
		if (/[a-zA-Z]/.test(token)) throw new Error(`Unexpected path command ${token}`);
		const [dx, dy] = [Number(token), Number(tokens[++i])];
		[x, y] = relative ? [x + dx, y + dy] : [dx, dy];
		rings.at(-1)?.push([x, y]);
	}
	return rings.map((ring) => [...ring, ...ring.slice(0, 1)]);
}

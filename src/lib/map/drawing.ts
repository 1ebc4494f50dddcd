import {
	project,
	unitsPerKilometre,
	type BaseMap,
	type LineKind,
	type LonLat
} from './geometry.ts';
import type { Label, MapName, PlaceKind } from './schema.ts';

/** A place as the maps need it. */
export interface MapPlace {
	id: string;
	kind: PlaceKind;
	name: string;
	/** A point to draw; a region has its shape and a line its path in the base map. */
	at?: LonLat;
	/** Kilometres around the point within which the place lies: drawn as a hollow ring. */
	within?: number;
	maps: readonly MapName[];
}

/** A dot, or a ring where there is a radius. In whole units of the `viewBox`. */
export interface Spot {
	id: string;
	x: number;
	y: number;
	radius?: number;
}

/** A base map with its places and words: everything that is drawn, in the order in which it is painted. */
export interface Drawing {
	base: BaseMap;
	/** `land` is the neighbours' ground. */
	regions: { id: string; kind: PlaceKind | 'land'; path: string }[];
	/** `place` is the id of the place that the line is. */
	lines: { kind: LineKind; path: string; place?: string }[];
	spots: Spot[];
	/** `neighbour` is no place of the explainer's. */
	labels: (Label & { id: string; kind: PlaceKind | 'neighbour' })[];
	/** The places that are on this map. */
	places: MapPlace[];
}

/** The place that a kind of line is: `durand` is `durand-line`. */
export const placeOfLine = (kind: LineKind): string => `${kind}-line`;

/** Puts places and labels on a base map. Whatever belongs to another map is left out. */
export function draw(
	name: MapName,
	base: BaseMap,
	labels: Record<string, Label>,
	all: readonly MapPlace[]
): Drawing {
	const places = all.filter(({ maps }) => maps.includes(name));
	const find = (id: string) => places.find((place) => place.id === id);
	return {
		base,
		regions: base.regions.map(({ id, path }) => ({ id, path, kind: find(id)?.kind ?? 'land' })),
		lines: base.lines.map(({ kind, path }) => ({ kind, path, place: find(placeOfLine(kind))?.id })),
		spots: places.flatMap((place) => spotsOf(base, place)),
		labels: Object.entries(labels).map(([id, label]) => ({
			...label,
			id,
			kind: find(id)?.kind ?? 'neighbour'
		})),
		places
	};
}

/** The dot or ring of a place; none for a place that is drawn as a shape. */
export function spotsOf(base: BaseMap, { id, at, within }: Omit<MapPlace, 'name'>): Spot[] {
	if (!at) return [];
	const [x, y] = project(base, at).map(Math.round) as [number, number];
	return [
		within === undefined
			? { id, x, y }
			: { id, x, y, radius: Math.round(within * unitsPerKilometre(base, at)) }
	];
}

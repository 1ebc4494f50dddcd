import type { LonLat } from '#lib/map/geometry.ts';

/** Corners of a closed line, the first again at the end. */
export type Ring = LonLat[];

/** Shapes of GeoJSON (RFC 7946), as far as maps of land need them. */
export type Geometry =
	| { type: 'Polygon'; coordinates: Ring[] }
	| { type: 'MultiPolygon'; coordinates: Ring[][] }
	| { type: 'LineString'; coordinates: LonLat[] }
	| { type: 'MultiLineString'; coordinates: LonLat[][] };

/** A shape with what is known of it. */
export interface Feature<Properties> {
	type: 'Feature';
	properties: Properties;
	geometry: Geometry;
}

/** Several of them, as files hold them. */
export interface FeatureCollection<Properties> {
	type: 'FeatureCollection';
	features: Feature<Properties>[];
}

/** Features under one roof. */
export function collection<Properties>(
	features: Feature<Properties>[]
): FeatureCollection<Properties> {
	return { type: 'FeatureCollection', features };
}

/** Every ring of an area, outer and inner alike; none for lines. */
export function ringsOfArea(geometry: Geometry): Ring[] {
	if (geometry.type === 'Polygon') return geometry.coordinates;
	return geometry.type === 'MultiPolygon' ? geometry.coordinates.flat() : [];
}

import type { Unit } from './clean.ts';
import type { Mapshaper, Topology } from './fetch.ts';
import { collection, type Feature, type FeatureCollection } from './geojson.ts';

/** West, south, east, north in degrees. */
export type Bounds = readonly [number, number, number, number];

/** Units of one id made one, cut off at `bounds`, with borders that meet corner by corner. */
export async function dissolved(
	mapshaper: Mapshaper,
	units: Feature<Unit>[],
	bounds: Bounds
): Promise<FeatureCollection<Unit>> {
	const files = await mapshaper.applyCommands(
		[
			'-i units.json snap',
			`-clip bbox=${bounds.join(',')} remove-slivers`,
			'-dissolve id copy-fields=country,disputed',
			'-o dissolved.json format=geojson'
		].join(' '),
		{ 'units.json': collection(units) }
	);
	return JSON.parse(String(files['dissolved.json'])) as FeatureCollection<Unit>;
}

/**
 * The units as one topology, in which a border is one arc for both its sides and is simplified
 * once.
 * @param detail how much of the corners stays, in percent
 * @param island smallest island that stays, in square kilometres
 */
export async function topologyOf(
	mapshaper: Mapshaper,
	units: FeatureCollection<Unit>,
	{ detail, island, bounds }: { detail: number; island: number; bounds: Bounds }
): Promise<Topology> {
	const files = await mapshaper.applyCommands(
		[
			'-i units.json snap snap-interval=0.0005',
			`-clip bbox=${bounds.join(',')} remove-slivers`,
			`-filter-islands min-area=${island}km2`,
			`-simplify ${detail}% weighted keep-shapes`,
			'-clean',
			'-o topology.json format=topojson quantization=65536'
		].join(' '),
		{ 'units.json': units }
	);
	return JSON.parse(String(files['topology.json'])) as Topology;
}

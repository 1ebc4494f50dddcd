import type { Mapshaper } from './fetch.ts';
import { collection, type Feature, type FeatureCollection } from './geojson.ts';
import type { Unit } from './clean.ts';

/**
 * Degrees of longitude and latitude by which the traced shape is shifted, towards the borders of
 * the province.
 */
const shifts = [
	[0, 0],
	[-0.03, 0],
	[-0.06, 0],
	[-0.1, 0],
	[0, -0.04],
	[-0.06, -0.05],
	[0.02, -0.05]
] as const;

/**
 * Districts beside South Waziristan inside Khyber Pakhtunkhwa; those beyond the province are cut
 * off by its border.
 */
const besides = new Set([
	'north-waziristan',
	'tank',
	'tank-subdivision',
	'dera-ismail-khan',
	'd-i-khan-subdivision',
	'bannu',
	'bannu-subdivision',
	'lakki-marwat',
	'lakki-subdivision'
]);

/**
 * Divides Khyber Pakhtunkhwa into South Waziristan (`PK-KP-SW`) and the rest.
 *
 * The traced shape does not meet the province's border, so it is grown across it and cut back: to the
 * province outside, to the other districts inside. The shape stays approximate; its border with
 * Afghanistan becomes the province's own, to the corner.
 */
export async function divide(
	mapshaper: Mapshaper,
	units: FeatureCollection<Unit>,
	districts: Feature<{ id: string }>[]
): Promise<FeatureCollection<Unit>> {
	const traced = districts.filter((district) => district.properties.id === 'south-waziristan');
	const files = await mapshaper.applyCommands(
		[
			'-i units.json name=units',
			'-i grown.json name=grown',
			'-i besides.json name=besides',
			'-filter target=units + name=province \'id == "PK-KP"\'',
			'-dissolve2 target=grown',
			'-clip target=grown province',
			'-erase target=grown besides',
			'-filter-slivers target=grown min-area=30km2',
			'-filter-islands target=grown min-area=30km2',
			'-each target=grown \'id = "PK-KP-SW", country = "PAK", disputed = false\'',
			'-erase target=units grown',
			'-merge-layers target=units,grown',
			'-o divided.json format=geojson'
		].join(' '),
		{
			'units.json': units,
			'grown.json': collection(
				traced.flatMap((district) => shifts.map((by) => shifted(district, by)))
			),
			'besides.json': collection(
				districts.filter((district) => besides.has(district.properties.id))
			)
		}
	);
	return JSON.parse(String(files['divided.json'])) as FeatureCollection<Unit>;
}

function shifted<P>(feature: Feature<P>, [east, north]: readonly [number, number]): Feature<P> {
	const { geometry } = feature;
	if (geometry.type !== 'Polygon') return feature;
	const coordinates = geometry.coordinates.map((ring) =>
		ring.map(([longitude, latitude]) => [longitude + east, latitude + north] as const)
	);
	return { ...feature, geometry: { type: 'Polygon', coordinates } };
}

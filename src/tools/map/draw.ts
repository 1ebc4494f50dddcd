import type { BaseMap, LineKind } from '#lib/map/geometry.ts';
import { checkTowns, unitsOf, type Unit } from './clean.ts';
import { fetchAll, type Fetched } from './fetch.ts';
import type { FeatureCollection } from './geojson.ts';
import { placed } from './georeference.ts';
import { area, borders } from './lines.ts';
import { drawing, fit, type Frame } from './project.ts';
import { dissolved, topologyOf, type Bounds } from './topology.ts';
import { divide } from './waziristan.ts';
import { write } from './write.ts';

const folder = new URL('../../../content/cross-border-airstrikes/map/', import.meta.url);

/** Wider than both maps, so that no cut edge comes into view. */
const region: Bounds = [54, 20, 86, 42];

/** The shapes that maps may show, each with the units that it is made of. */
const shapes = {
	land: () => true,
	afghanistan: ({ country }) => country === 'AFG',
	pakistan: ({ country, disputed }) => country === 'PAK' && !disputed,
	paktika: ({ id }) => id === 'AF-PKA',
	'khyber-pakhtunkhwa': ({ id }) => id.startsWith('PK-KP'),
	'south-waziristan': ({ id }) => id === 'PK-KP-SW',
	'jammu-kashmir': ({ disputed }) => disputed
} satisfies Record<string, (unit: Unit) => boolean>;

/** What is to be drawn into one file. */
interface Sheet extends Frame {
	file: string;
	/** See `topologyOf`. */
	detail: number;
	island: number;
	bounds: Bounds;
	/** First painted first. */
	shapes: (keyof typeof shapes)[];
}

const sheets: Sheet[] = [
	{
		file: 'overview.json',
		size: [1640, 1600],
		margin: 20,
		around: [
			[60.48, 34],
			[68, 23.6],
			[79.6, 35.5],
			[71, 39.3]
		],
		detail: 18,
		island: 400,
		bounds: region,
		shapes: ['land', 'afghanistan', 'pakistan', 'paktika', 'khyber-pakhtunkhwa', 'jammu-kashmir']
	},
	{
		file: 'inset.json',
		size: [1640, 1400],
		margin: 0,
		around: [
			[67.74, 31.55],
			[67.74, 33.65],
			[70.66, 33.65],
			[70.66, 31.55]
		],
		detail: 60,
		island: 30,
		bounds: [66, 30, 73, 35.5],
		shapes: ['afghanistan', 'pakistan', 'paktika', 'khyber-pakhtunkhwa', 'south-waziristan']
	}
];

/** In the order in which they are painted. */
const kinds: LineKind[] = ['district', 'province', 'claim', 'control', 'international', 'durand'];

const fetched = await fetchAll();
const units = await unitsOfMaps(fetched);
for (const sheet of sheets) write(new URL(sheet.file, folder), await draw(fetched, units, sheet));

async function unitsOfMaps({ provinces, districts, mapshaper }: Fetched) {
	const all = unitsOf(provinces);
	checkTowns(all);
	return divide(mapshaper, await dissolved(mapshaper, all, region), districts.map(placed));
}

async function draw(
	{ mapshaper, topojson, d3 }: Fetched,
	land: FeatureCollection<Unit>,
	sheet: Sheet
): Promise<BaseMap> {
	const topology = await topologyOf(mapshaper, land, sheet);
	const projection = fit(d3, sheet);
	const viewBox: BaseMap['viewBox'] = [0, 0, ...sheet.size];
	const path = drawing(d3, projection, viewBox);
	const regions = sheet.shapes.map((id) => ({
		id,
		path: path(area(topojson, topology, shapes[id]))
	}));
	const lines = kindsOf(sheet)
		.map((kind) => ({ kind, path: path(borders(topojson, topology, kind)) }))
		.filter((line) => line.path !== '');
	return { viewBox, regions, lines, projection };
}

/** A district's border is drawn only where its district is. */
function kindsOf(sheet: Sheet): LineKind[] {
	return kinds.filter((kind) => kind !== 'district' || sheet.shapes.includes('south-waziristan'));
}

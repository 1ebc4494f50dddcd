import type { LineKind } from '#lib/map/geometry.ts';
import type { Unit } from './clean.ts';
import type { TopojsonClient, Topology, TopologyObject } from './fetch.ts';
import type { Geometry } from './geojson.ts';

/** The kind of the border between two units; `undefined` where the maps draw none. */
export function kindOf(a: Unit, b: Unit): LineKind | undefined {
	if (a.id === b.id) return undefined;
	const countries = [a.country, b.country].sort().join(' ');
	if (countries === 'AFG PAK') return 'durand';
	if (a.disputed && b.disputed) return a.country === b.country ? undefined : 'control';
	if (a.disputed || b.disputed) return 'claim';
	if (a.country !== b.country) return 'international';
	return provinceOf(a) === provinceOf(b) ? 'district' : 'province';
}

/** `PK-KP-SW` is a part of `PK-KP`. */
const provinceOf = ({ id }: Unit): string => id.split('-').slice(0, 2).join('-');

/** All borders of one kind, each drawn once. */
export function borders(topojson: TopojsonClient, topology: Topology, kind: LineKind): Geometry {
	const [object] = Object.values(topology.objects);
	return topojson.mesh(topology, object, (a, b) => kindOf(unit(a), unit(b)) === kind);
}

/** The outline of all units that a test picks, without the borders between them. */
export function area(
	topojson: TopojsonClient,
	topology: Topology,
	picks: (unit: Unit) => boolean
): Geometry {
	const objects = Object.values(topology.objects).flatMap(({ geometries }) => geometries);
	return topojson.merge(
		topology,
		objects.filter((object) => picks(unit(object)))
	);
}

const unit = (object: TopologyObject): Unit => object.properties as unknown as Unit;

import type { Locale } from '#lib/locale/locales.ts';
import { placeOfLine, spotsOf } from '#lib/map/drawing.ts';
import { frameOf, isInside } from '#lib/map/geometry.ts';
import { type MapName, mapNames, type Maps } from '#lib/map/schema.ts';
import type { Explainer, Problem } from '../explainer.ts';
import type { Place } from '../picture-schema.ts';

/** The region that is no place: the neighbours' ground. */
const ground = 'land';

/** What is drawn has its words in every language, and what has words is drawn. */
export function maps(explainer: Explainer): Problem[] {
	const { maps: drawn, places, locales } = explainer;
	if (!drawn) return showsMaps(explainer) ? [withoutMaps] : [];
	return mapNames.flatMap((name) => {
		const here = places.filter((place) => place.maps.includes(name));
		return [
			...regions(drawn, name, here),
			...here.flatMap((place) => drawing(drawn, name, place)),
			...locales.flatMap((locale) => labels(drawn, name, here, locale))
		];
	});
}

const withoutMaps: Problem = {
	file: 'map/overview.json',
	path: '',
	what: 'is missing, though prose shows the maps',
	fix: 'draw them, or take [picture](picture:map) out'
};

function showsMaps({ prose }: Explainer): boolean {
	const outlines = Object.values(prose).flatMap((sections) => Object.values(sections));
	return outlines.some(({ blocks }) =>
		blocks.some((block) => block.type === 'embed' && block.id === 'map')
	);
}

function regions(maps: Maps, name: MapName, here: readonly Place[]): Problem[] {
	return maps[name].regions
		.filter(({ id }) => id !== ground && !here.some((place) => place.id === id))
		.map(({ id }) => ({
			file: `map/${name}.json`,
			path: id,
			what: 'is a region of no place',
			fix: `add it to places.yaml, with ${name} among its maps`
		}));
}

/** A place has its dot, its shape or its line on each of its maps, inside the frame. */
function drawing(maps: Maps, name: MapName, place: Place): Problem[] {
	const { id } = place;
	const { regions, lines } = maps[name];
	const at = { file: 'places.yaml', path: id };
	const shaped =
		regions.some((region) => region.id === id) ||
		lines.some(({ kind }) => placeOfLine(kind) === id);
	const spots = spotsOf(maps[name], place);
	if (!shaped && spots.length === 0)
		return [{ ...at, what: `is nowhere on the ${name}`, fix: 'give it a point, or draw it' }];
	const outside = spots.filter(({ x, y, radius = 0 }) => {
		const box = { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius };
		return !isInside(box, frameOf(maps[name]));
	});
	return outside.map(() => ({
		...at,
		what: `lies outside the ${name}`,
		fix: `correct its point, or take ${name} out of its maps`
	}));
}

function labels(maps: Maps, name: MapName, here: readonly Place[], locale: Locale): Problem[] {
	const given = Object.keys(maps.labels[name][locale]);
	const places = here.map(({ id }) => id);
	const at = (id: string) => ({ file: 'map/labels.json', path: `${name}.${locale}.${id}` });
	return [
		...places
			.filter((id) => !given.includes(id))
			.map((id) => ({ ...at(id), what: 'is missing', fix: 'set the label' })),
		...given
			.filter((id) => !places.includes(id) && !maps.labels.neighbours.includes(id))
			.map((id) => ({
				...at(id),
				what: 'is the label of no place on this map',
				fix: 'take it out, or name it among the neighbours'
			}))
	];
}

import { locales } from '#lib/locale/locales.ts';
import { type Drawing, draw } from '#lib/map/drawing.ts';
import type { Box } from '#lib/map/geometry.ts';
import { mapFragment } from '#lib/map/map-file.ts';
import type { MapName } from '#lib/map/schema.ts';
import { targetsOf } from '#lib/map/targets.ts';
import type { AskedMap } from '#lib/questions/asking.ts';
import type { Explainer } from './explainer.ts';
import type { LocalExplainer } from './localized.ts';
import { mapPlaces } from './places.ts';
import { asked } from './practice.ts';

/** The maps on which places are asked. */
export function practiceMaps({ questions, maps }: Explainer | LocalExplainer): MapName[] {
	const names = questions.flatMap((one) => (one.kind === 'place' && !one.retired ? one.map : []));
	return maps ? [...new Set(names)] : [];
}

/** A map with its places; undefined where the explainer has no maps. */
export function drawingOf(explainer: LocalExplainer, name: MapName): Drawing | undefined {
	const { maps } = explainer;
	return maps && draw(name, maps[name], maps.labels[name], mapPlaces(explainer));
}

/** A box as SVG path, in whole units. */
function outlineOf({ x, y, width, height }: Box): string {
	const [left, top, across, down] = [x, y, width, height].map(Math.round);
	return `M${left} ${top}h${across}v${down}H${left}z`;
}

/** The maps on which places are asked, with where a finger finds the places that are options; `mapAt` is a file's address. */
export function askedMaps(
	explainer: LocalExplainer,
	mapAt: (name: MapName) => string
): Partial<Record<MapName, AskedMap>> {
	const named = asked(explainer).flatMap((question) =>
		question.kind === 'place' ? question.options.map(({ place }) => place) : []
	);
	const all = practiceMaps(explainer).flatMap((name) => {
		const drawing = drawingOf(explainer, name);
		if (!drawing) return [];
		const targets = targetsOf(drawing, locales[explainer.locale].dir)
			.filter(({ id }) => named.includes(id))
			.map(({ id, box }) => [id, outlineOf(box)] as const);
		const map = {
			href: `${mapAt(name)}#${mapFragment}`,
			names: `${mapAt(name)}#${explainer.locale}`,
			viewBox: drawing.base.viewBox.join(' '),
			targets: Object.fromEntries(targets)
		};
		return [[name, map] as const];
	});
	return Object.fromEntries(all);
}

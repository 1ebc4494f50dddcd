import type { Box } from './geometry.ts';
import type { MapName } from './schema.ts';
import type { Target } from './targets.ts';

/** What a place is called in the page: the popover about it. */
export const popoverOf = (place: string): string => `at-${place}`;

/**
 * Rules of CSS that only the places can tell, for the head of the page: an attribute could not hold them, since the
 * content security policy allows no `style`.
 *
 * Buttons lie over their map where their targets are, by the edges of the screen and not of the script: a map is
 * never mirrored. While a place's popover is open, whatever stands for the place is marked, on the maps and in the
 * list: `--open` fills it and `--edge` draws around it.
 */
export function rulesOf(maps: readonly { name: MapName; frame: Box; targets: Target[] }[]): string {
	const positions = maps.flatMap(({ name, frame, targets }) =>
		targets.map(
			({ box }, i) => `[data-map=${name}]>:nth-child(${i + 1}){inset:${insetsOf(box, frame)}}`
		)
	);
	const ids = new Set(maps.flatMap(({ targets }) => targets.map(({ id }) => id)));
	const open = [...ids].map((id) => `.maps:has(#${popoverOf(id)}:popover-open) [data-at=${id}]`);
	return `${positions.join('')}${open.join()}{--open:var(--mark);--edge:var(--accent);--wide:3.5}`;
}

/** How far a box keeps from the edges of its frame: top, right, bottom, left. */
function insetsOf(box: Box, frame: Box): string {
	// Rounded up, so that no two come to overlap.
	const part = (length: number, whole: number) => `${Math.ceil((1000 * length) / whole) / 10}%`;
	const [left, top] = [box.x - frame.x, box.y - frame.y];
	return [
		part(top, frame.height),
		part(frame.width - left - box.width, frame.width),
		part(frame.height - top - box.height, frame.height),
		part(left, frame.width)
	].join(' ');
}

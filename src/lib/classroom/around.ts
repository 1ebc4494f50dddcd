import type { Around } from '#lib/questions/asking.ts';
import type { Given } from '#lib/quiz/practice.ts';

/** The same object with each of its values changed. */
const each = <T, U>(object: Readonly<Record<string, T>>, change: (value: T) => U) =>
	Object.fromEntries(Object.entries(object).map(([name, value]) => [name, change(value)]));

/**
 * What the questions of a practice page share, for another page. `page`: the whole address of the practice page or of a
 * file beside it, from which its links lead.
 */
export function aroundFrom(
	{ words, sentences, places, map, maps = {} }: Given,
	page: string
): Around & Pick<Given, 'words'> {
	const moved = (address: string) => new URL(address, page).href;
	return {
		words,
		places,
		map: map && moved(map),
		maps: each(maps, (one) => ({ ...one, href: moved(one.href), names: moved(one.names) })),
		sentences: each(sentences, ({ mark, href, ...rest }) => ({
			...rest,
			mark: moved(mark),
			href: href && moved(href)
		}))
	};
}

/** How far a reader has come in one explainer. */
export interface Way {
	/** Sections read to their end, in the order of reading. */
	read: string[];
	/** Where they are: section, and the paragraph at the top of the screen, `p4`. */
	at?: { section: string; paragraph?: string };
}

/** How far a reader has come, by explainer. */
export type Ways = Record<string, Way>;

const isName = (value: unknown): value is string =>
	typeof value === 'string' && /^[a-z][\w-]{0,80}$/.test(value);

function parseWay(stored: unknown): Way {
	const { read, at } = (
		typeof stored === 'object' && stored !== null ? stored : {}
	) as Partial<Way>;
	const way: Way = { read: Array.isArray(read) ? [...new Set(read.filter(isName))] : [] };
	if (isName(at?.section)) {
		way.at = { section: at.section, paragraph: isName(at.paragraph) ? at.paragraph : undefined };
	}
	return way;
}

/** How far a reader has come, from whatever is stored: what does not fit is dropped, the rest is kept. */
export function parseWays(stored: unknown): Ways {
	if (typeof stored !== 'object' || stored === null || Array.isArray(stored)) return {};
	const known = Object.entries(stored).filter(([explainer]) => isName(explainer));
	return Object.fromEntries(known.map(([explainer, way]) => [explainer, parseWay(way)]));
}

/** The ways after a reader has come to a paragraph. */
export function arrive(ways: Ways, explainer: string, section: string, paragraph?: string): Ways {
	const way = ways[explainer] ?? { read: [] };
	return { ...ways, [explainer]: { ...way, at: { section, paragraph } } };
}

/** The ways after a reader has read a section to its end. */
export function finish(ways: Ways, explainer: string, section: string): Ways {
	const way = ways[explainer] ?? { read: [] };
	return { ...ways, [explainer]: { ...way, read: [...new Set([...way.read, section])] } };
}

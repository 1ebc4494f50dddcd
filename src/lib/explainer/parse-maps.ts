import { type Maps, mapFiles } from '#lib/map/schema.ts';
import type { Problem } from './explainer.ts';
import { fit } from './fit.ts';

/**
 * Parses the files of `map/`: the maps when every file has its shape, and all that is wrong when one has not.
 * @param texts each file's text, by name without ending; none at all is an explainer without maps
 */
export function parseMaps(
	texts: Record<string, string>,
	folder: string
): { maps?: Maps; problems: Problem[] } {
	const given = Object.keys(texts);
	if (given.length === 0) return { problems: [] };
	const at = (name: string) => `${folder}/map/${name}.json`;
	const problems = given
		.filter((name) => !(name in mapFiles))
		.map((name) => ({
			file: at(name),
			path: '',
			what: 'is not a file that is read',
			fix: 'correct its name, or take it away'
		}));
	const values: Record<string, unknown> = {};
	for (const [name, schema] of Object.entries(mapFiles)) {
		const json = parseJson(texts[name], at(name));
		const fitted = json.problems.length > 0 ? json : fit(schema, json.value, at(name));
		problems.push(...fitted.problems);
		values[name] = fitted.value;
	}
	// Each value was parsed by the schema of its name just above.
	return problems.length > 0 ? { problems } : { maps: values as unknown as Maps, problems };
}

function parseJson(
	text: string | undefined,
	file: string
): { value?: unknown; problems: Problem[] } {
	if (text === undefined)
		return { problems: [{ file, path: '', what: 'is missing', fix: 'add it' }] };
	try {
		return { value: JSON.parse(text), problems: [] };
	} catch (error) {
		const what = error instanceof Error ? error.message : 'is not JSON';
		return { problems: [{ file, path: '', what, fix: 'mend the JSON' }] };
	}
}

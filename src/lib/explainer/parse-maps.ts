import type * as v from 'valibot';
import { type Maps, mapFiles } from '#lib/map/schema.ts';
import type { Problem } from './explainer.ts';
import { fitJson } from './fit-json.ts';

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
		const text = texts[name];
		if (text === undefined) {
			problems.push({ file: at(name), path: '', what: 'is missing', fix: 'add it' });
			continue;
		}
		const fitted = fitJson(schema as v.GenericSchema, text, at(name));
		problems.push(...fitted.problems);
		values[name] = fitted.value;
	}
	// Each value was parsed by the schema of its name just above.
	return problems.length > 0 ? { problems } : { maps: values as unknown as Maps, problems };
}

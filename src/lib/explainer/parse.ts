import { CORE_SCHEMA, load, YAMLException } from 'js-yaml';
import type * as v from 'valibot';
import type { Locale } from '#lib/locale/locales.ts';
import { lockFile } from '#lib/questions/lock-schema.ts';
import { questionsFile } from '#lib/questions/schema.ts';
import type { Explainer, Problem } from './explainer.ts';
import { parseFingerprint } from './fingerprint.ts';
import { fitJson } from './fit-json.ts';
import { fit } from './fit.ts';
import type { Outline } from './outline.ts';
import { parseMaps } from './parse-maps.ts';
import {
	actorsFile,
	captionsFile,
	figuresFile,
	placesFile,
	timelineFile,
	viewsFile
} from './picture-schema.ts';
import {
	backgroundFile,
	correctionsFile,
	explainerFile,
	factsFile,
	gapsFile,
	glossaryFile,
	tensionsFile
} from './schema.ts';

/** An explainer's folder as read, nothing checked. */
export interface Folder {
	/** Its name. */
	id: string;
	/** Text of each YAML file, by name without ending. */
	data: Record<string, string>;
	/** Text of each JSON file of `map/`, by name without ending. */
	maps?: Record<string, string>;
	/** Text of `questions.lock.json`; absent until the bank is first locked. */
	lock?: string;
	/** Outline of each prose file, by language and section. */
	prose: Partial<Record<Locale, Record<string, Outline>>>;
	/** Text of `article.fingerprint`, one hash a line; empty when there is none. */
	fingerprint: string;
}

/** Files that an explainer cannot do without, with their shapes. */
const required = {
	explainer: explainerFile,
	facts: factsFile,
	gaps: gapsFile,
	actors: actorsFile,
	glossary: glossaryFile,
	questions: questionsFile
};

/** Files that it may have; without one, what it would show is left out. */
const optional = {
	tensions: tensionsFile,
	background: backgroundFile,
	places: placesFile,
	captions: captionsFile,
	timeline: timelineFile,
	figures: figuresFile,
	views: viewsFile,
	corrections: correctionsFile
};

const noViews = { views: [], agree: [], differ: [], missing: [] };

const files = { ...required, ...optional };

/** Names of the YAML files beside `explainer.yaml`; each becomes the part of the explainer that has its name. */
export const dataFiles = (Object.keys(files) as (keyof typeof files)[]).filter(
	(name) => name !== 'explainer'
);

/** The value that a YAML text stands for, or what is wrong with the text. */
function readYaml(text: string): { value: unknown } | Omit<Problem, 'file'> {
	try {
		return { value: load(text, { schema: CORE_SCHEMA }) };
	} catch (error) {
		if (!(error instanceof YAMLException)) throw error;
		const { reason: what, mark } = error;
		if (!mark) return { path: '', what, fix: 'mend the YAML' };
		return { path: `line ${mark.line + 1}`, what, fix: 'mend the YAML at this line, or before it' };
	}
}

/** What is wrong with one YAML file's text, or its value. */
function parseFile<Schema extends v.GenericSchema>(
	schema: Schema,
	text: string,
	file: string
): { value?: v.InferOutput<Schema>; problems: Problem[] } {
	const read = readYaml(text);
	if (!('value' in read)) return { problems: [{ file, ...read }] };
	return fit(schema, read.value, file);
}

const fileOf = ({ id }: Folder, name: string) => `${id}/${name}.yaml`;

/** What is there in place of a file that is not, or that it must be there. */
function parseAbsent(name: string, file: string): { value?: unknown; problems: Problem[] } {
	if (name in required)
		return { problems: [{ file, path: '', what: 'is missing', fix: 'add it' }] };
	return { value: name === 'views' ? noViews : [], problems: [] };
}

/** Values of the YAML files by name, and all that is wrong with them. */
function parseFiles(folder: Folder): { values: Record<string, unknown>; problems: Problem[] } {
	const parsed = Object.entries(files).map(([name, schema]) => {
		const text = folder.data[name];
		const file = fileOf(folder, name);
		const of =
			text === undefined
				? parseAbsent(name, file)
				: parseFile(schema as v.GenericSchema, text, file);
		return { name, ...of };
	});
	return {
		values: Object.fromEntries(parsed.map(({ name, value }) => [name, value])),
		problems: parsed.flatMap(({ problems }) => problems)
	};
}

/** YAML files that nothing reads: misspelt ones, most likely. */
function strayFiles(folder: Folder): Problem[] {
	const strays = Object.keys(folder.data).filter((name) => !Object.hasOwn(files, name));
	return strays.map((name) => ({
		file: fileOf(folder, name),
		path: '',
		what: 'is not a file that is read',
		fix: 'correct its name, or take it away'
	}));
}

function parseLock({ id, lock }: Folder): { value?: Explainer['lock']; problems: Problem[] } {
	if (lock === undefined) return { problems: [] };
	return fitJson(lockFile, lock, `${id}/questions.lock.json`);
}

/** Parses a folder: the explainer when every file has its shape, and all that is wrong when one has not. */
export function parseExplainer(folder: Folder): { explainer?: Explainer; problems: Problem[] } {
	const { values, problems: inFiles } = parseFiles(folder);
	const { maps, problems: inMaps } = parseMaps(folder.maps ?? {}, folder.id);
	const { value: lock, problems: inLock } = parseLock(folder);
	const problems = [...inFiles, ...strayFiles(folder), ...inMaps, ...inLock];
	if (problems.length > 0) return { problems };
	const { explainer, ...rest } = values;
	// Each value was parsed by the schema of its name.
	const whole = {
		id: folder.id,
		...(explainer as object),
		...rest,
		maps,
		lock,
		prose: folder.prose,
		fingerprint: parseFingerprint(folder.fingerprint)
	};
	return { explainer: whole as unknown as Explainer, problems };
}

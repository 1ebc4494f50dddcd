import { localeCodes } from '#lib/locale/locales.ts';
import { isCount, isObject, parseAll } from '#lib/quiz/parse.ts';
import { type Assignment, latestDue, mostAttempts, mostQuestions } from './assignment.ts';
import { readLink } from './link.ts';

/** An assignment that this device made or took in. */
export interface Made {
	/** Of its link, without `#`: what is kept. The assignment is read out of it, so that the two cannot differ. */
	fragment: string;
	assignment: Assignment;
	/** Id of its explainer. */
	explainer: string;
	/** Milliseconds since 1970. */
	made: number;
	/** Put away; its link and its results stay as they are. */
	archived?: true;
}

/** What a teacher decides beside the questions, as the form has it. */
export type Rules = Pick<
	Assignment,
	| 'language'
	| 'order'
	| 'attempts'
	| 'hints'
	| 'feedback'
	| 'confidence'
	| 'naming'
	| 'title'
	| 'classLabel'
	| 'teacher'
	| 'due'
>;

/** An assignment that is still being put together. Labels stand in it as they were typed. */
export interface Draft extends Rules {
	/** As an assignment's: 12 hexadecimal digits. */
	id: string;
	explainer: string;
	/** Permanent numbers of the questions chosen so far, rising. */
	questions: readonly number[];
	/** When it was last changed, in milliseconds since 1970. */
	changed: number;
}

/** Rows of one kind out of storage. */
export interface Rows<Row> {
	rows: Row[];
	/** What could not be read, as it was: it is written back, and a later build may read it. */
	aside: unknown[];
}

/** What storage has under a name. `newer`: a later build wrote it, and it must not be written over. */
export type DeskRead<Row> = ({ state: 'read' } & Rows<Row>) | { state: 'newer' };

/** Version of what is stored under each name of the desk. */
const version = 1;

/** Names of the store. Results are the gradebook's, one name for each assignment. */
export const deskNames = {
	assignments: 'desk.assignments',
	drafts: 'desk.drafts',
	results: (assignment: string) => `desk.results.${assignment}`
} as const;

/** Longest text that a draft keeps of what is typed into a field, in UTF-16 units: more than any label. */
const longestTyped = 400;

const isHex = (value: unknown): value is string =>
	typeof value === 'string' && /^[0-9a-f]{12}$/.test(value);

const isTyped = (value: unknown): value is string =>
	typeof value === 'string' && value.length <= longestTyped;

const isOneOf = <Choice>(value: unknown, choices: readonly Choice[]): value is Choice =>
	choices.includes(value as Choice);

function parseMade(value: unknown): Made | undefined {
	if (!isObject(value)) return undefined;
	const { fragment, explainer, made, archived } = value;
	if (typeof fragment !== 'string' || typeof explainer !== 'string' || !isCount(made)) {
		return undefined;
	}
	const link = readLink(fragment);
	if (link.state !== 'read') return undefined;
	const row = { fragment, assignment: link.assignment, explainer, made };
	return archived === true ? { ...row, archived } : row;
}

function parseRules(value: Record<string, unknown>): Rules | undefined {
	const { language, order, attempts, hints, feedback, confidence, naming, due } = value;
	const { title, classLabel, teacher } = value;
	if (!isOneOf(language, ['any' as const, ...localeCodes])) return undefined;
	if (!isOneOf(order, ['bank', 'class', 'student'] as const)) return undefined;
	if (!isOneOf(feedback, ['at-once', 'after'] as const)) return undefined;
	if (!isOneOf(naming, ['name', 'roll', 'both'] as const)) return undefined;
	if (!isCount(attempts) || attempts > mostAttempts) return undefined;
	if (typeof hints !== 'boolean' || typeof confidence !== 'boolean') return undefined;
	if (!isTyped(title) || !isTyped(classLabel) || !isTyped(teacher)) return undefined;
	if (due !== undefined && (!isCount(due) || due > latestDue)) return undefined;
	const rules = { language, order, attempts, hints, feedback, confidence, naming };
	const labels = { title, classLabel, teacher };
	return due === undefined ? { ...rules, ...labels } : { ...rules, ...labels, due };
}

function parseDraft(value: unknown): Draft | undefined {
	if (!isObject(value)) return undefined;
	const { id, explainer, questions, changed } = value;
	const rules = parseRules(value);
	if (!rules || !isHex(id) || typeof explainer !== 'string' || !isCount(changed)) return undefined;
	const numbers = parseAll(questions, (number) => (isCount(number) ? number : undefined));
	if (!numbers) return undefined;
	const rising = [...new Set(numbers)].sort((a, b) => a - b).slice(0, mostQuestions);
	return { id, explainer, questions: rising, changed, ...rules };
}

/** Rows with an id each, the first of those that have the same. */
function parseRows<Row>(
	value: unknown,
	parse: (row: unknown) => Row | undefined,
	idOf: (row: Row) => string
): DeskRead<Row> {
	if (value === undefined) return { state: 'read', rows: [], aside: [] };
	// Not ours at all: kept with the rest, in case somebody can make sense of it.
	if (!isObject(value) || !Array.isArray(value.rows)) {
		return { state: 'read', rows: [], aside: [value] };
	}
	if (isCount(value.version) && value.version > version) return { state: 'newer' };
	const rows = new Map<string, Row>();
	const aside: unknown[] = [];
	for (const one of value.rows as unknown[]) {
		const row = parse(one);
		if (row === undefined) aside.push(one);
		else if (!rows.has(idOf(row))) rows.set(idOf(row), row);
	}
	return { state: 'read', rows: [...rows.values()], aside };
}

/** The assignments under `deskNames.assignments`, newest first. */
export function parseAssignments(value: unknown): DeskRead<Made> {
	return parseRows(value, parseMade, ({ assignment }) => assignment.id);
}

/** The drafts under `deskNames.drafts`, the last changed first. */
export function parseDrafts(value: unknown): DeskRead<Draft> {
	return parseRows(value, parseDraft, ({ id }) => id);
}

/** What is stored of assignments. */
export function serializeAssignments({ rows, aside }: Rows<Made>): unknown {
	const kept = rows.map(({ fragment, explainer, made, archived }) =>
		archived ? { fragment, explainer, made, archived } : { fragment, explainer, made }
	);
	return { version, rows: [...kept, ...aside] };
}

/** What is stored of drafts. */
export function serializeDrafts({ rows, aside }: Rows<Draft>): unknown {
	const kept = rows.map((draft) => ({ ...draft, questions: [...draft.questions] }));
	return { version, rows: [...kept, ...aside] };
}

/** The list with a new assignment on top. */
export function addMade(list: readonly Made[], made: Made): Made[] {
	return [made, ...list.filter(({ assignment }) => assignment.id !== made.assignment.id)];
}

/** Two lists as one, newest first; what both have is as the first has it. */
export function joinMade(mine: readonly Made[], theirs: readonly Made[]): Made[] {
	const here = mine.map(({ assignment }) => assignment.id);
	const others = theirs.filter(({ assignment }) => !here.includes(assignment.id));
	return [...mine, ...others].sort((a, b) => b.made - a.made);
}

/** The list with one assignment put away, or taken out again. */
export function archive(list: readonly Made[], id: string, archived: boolean): Made[] {
	return list.map((one) => {
		if (one.assignment.id !== id) return one;
		const { fragment, assignment, explainer, made } = one;
		const row = { fragment, assignment, explainer, made };
		return archived ? { ...row, archived } : row;
	});
}

/** The list with a draft as it stands now, on top. */
export function keepDraft(list: readonly Draft[], draft: Draft): Draft[] {
	return [draft, ...list.filter(({ id }) => id !== draft.id)];
}

/** The list without a draft. */
export function removeDraft(list: readonly Draft[], id: string): Draft[] {
	return list.filter((draft) => draft.id !== id);
}

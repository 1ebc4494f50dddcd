import * as v from 'valibot';
import type { Problem } from './explainer.ts';

/** A value in the shape of its schema, or everything in it that has another. */
export function fit<Schema extends v.GenericSchema>(
	schema: Schema,
	value: unknown,
	file: string
): { value?: v.InferOutput<Schema>; problems: Problem[] } {
	const result = v.safeParse(schema, value);
	if (result.success) return { value: result.output, problems: [] };
	return {
		problems: result.issues.map((issue) => ({
			file,
			path: v.getDotPath(issue) ?? '',
			what: issue.message,
			fix: fixFor(issue)
		}))
	};
}

/** What authors call what Valibot calls by the names of JavaScript. */
const plain: Record<string, string> = {
	Array: 'a list',
	Object: 'its parts below it, one a line',
	string: 'text, a number in quotation marks',
	number: 'a number'
};

/** What to do about a shape that does not fit, in a few words. */
function fixFor({ kind, expected, received }: v.BaseIssue<unknown>): string {
	if (received === 'undefined') return 'add it';
	if (expected === 'never') return 'take it out, or correct its name';
	return kind === 'schema' && expected ? `write ${plain[expected] ?? expected}` : 'correct it';
}

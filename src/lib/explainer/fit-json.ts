import type * as v from 'valibot';
import type { Problem } from './explainer.ts';
import { fit } from './fit.ts';

/** The value that a JSON text stands for in the shape of its schema, or all that is wrong with either. */
export function fitJson<Schema extends v.GenericSchema>(
	schema: Schema,
	text: string,
	file: string
): { value?: v.InferOutput<Schema>; problems: Problem[] } {
	let value: unknown;
	try {
		value = JSON.parse(text);
	} catch (error) {
		const what = error instanceof Error ? error.message : 'is not JSON';
		return { problems: [{ file, path: '', what, fix: 'mend the JSON' }] };
	}
	return fit(schema, value, file);
}

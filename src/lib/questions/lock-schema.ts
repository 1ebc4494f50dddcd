import * as v from 'valibot';
import { type KindName, kindNames } from './kinds.ts';
import type { Lock } from './lock.ts';

/** Numbers of questions and of revisions are keys of JSON, so strings. */
const count = v.pipe(v.string(), v.regex(/^[1-9]\d*$/, 'must be a number from 1 on'));
const kind: v.GenericSchema<unknown, KindName> = v.picklist(kindNames);

/** `questions.lock.json`, which only `npm run lock` writes. */
export const lockFile = v.record(
	count,
	v.record(
		count,
		v.strictObject({
			hash: v.pipe(v.string(), v.regex(/^[\da-f]{16}$/, 'must be 16 hexadecimal digits')),
			kind,
			key: v.union([v.number(), v.string(), v.array(v.nullable(v.number()))])
		})
	)
) satisfies v.GenericSchema<unknown, Lock>;

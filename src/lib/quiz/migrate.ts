import { isCount, isObject } from './parse.ts';

/** Lifts a stored value from one version to the next. It sees unparsed data: it may throw, and `lift` then gives up. */
export type Step = (value: Record<string, unknown>) => Record<string, unknown>;

/** What came of lifting a stored value. */
export type Lifted =
	| { state: 'lifted'; value: Record<string, unknown> }
	| { state: 'newer'; version: number }
	| { state: 'damaged' };

/**
 * A stored value lifted to the newest version, step by step; `steps[0]` lifts version 1 to 2.
 * A version that is not known yet is left alone: a newer build wrote it, and will want it back as it was.
 */
export function lift(value: unknown, steps: readonly Step[]): Lifted {
	if (!isObject(value) || !isCount(value.version) || value.version < 1) return { state: 'damaged' };
	const { version } = value;
	if (version > steps.length + 1) return { state: 'newer', version };
	try {
		const lifted = steps.slice(version - 1).reduce((now, step) => step(now), value);
		return { state: 'lifted', value: { ...lifted, version: steps.length + 1 } };
	} catch {
		// A step met something else than its version promises.
		return { state: 'damaged' };
	}
}

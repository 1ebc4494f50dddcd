import type { Words } from '#lib/locale/words.ts';
import { common } from '../example.ts';
import type { KindName, Question } from '../kinds.ts';

// For tests: questions that keep every promise, to be spoiled one way at a time.

export type Bank = Question<Words>[];
export type Of<Name extends KindName> = Extract<Question<Words>, { kind: Name }>;

export const both = (en: string, ur = en): Words => ({ en, ur });
export const prompt = both('Which province?', 'کون سا صوبہ؟');

/** A whole choice whose key is the option at `key`. */
export function choice(number: number, key: number, texts = ['one', 'two', 'six']): Of<'choice'> {
	const options = texts.map((text, at) => ({
		text: both(text),
		why: both(`Because of ${text}.`),
		...(at === key ? { key: true as const } : { misreads: 'read-in' as const })
	}));
	return { ...common, number, prompt, kind: 'choice', options };
}

export function verdict(number: number, key: 'true' | 'false' | 'unsaid'): Of<'verdict'> {
	const answer = (name: string) => ({
		why: both(`Because of ${name}.`),
		...(name === key ? {} : { misreads: 'read-in' as const })
	});
	const answers = { true: answer('true'), false: answer('false'), unsaid: answer('unsaid') };
	return { ...common, number, prompt, kind: 'verdict', key, answers };
}

export function sort(groups: string[], placed: string[]): Of<'sort'> {
	return {
		...common,
		prompt,
		kind: 'sort',
		groups: groups.map((id) => ({ id, name: both(id) })),
		items: placed.map((group) => ({
			text: both('It'),
			group,
			why: both('Since.'),
			misreads: 'read-in'
		}))
	};
}

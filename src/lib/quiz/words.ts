import { type QuestionWords, questionWords } from '#lib/questions/asking.ts';

/** What practice says besides its questions, ready in the page's language. */
const practiceWords = [
	...questionWords,
	'at',
	'progress',
	'previous',
	'skip',
	'practise',
	'mixed',
	'all',
	'missedOnes',
	'one',
	'sheet',
	'checkAll',
	'result',
	'known',
	'unsure',
	'guessed',
	'misread',
	'missed',
	'open',
	'byPart',
	'reread',
	'nothing',
	'again',
	'afresh',
	'rest',
	'refused',
	'newer'
] as const;

export type PracticeWords = QuestionWords & Record<(typeof practiceWords)[number], string>;

type Word = (typeof practiceWords)[number];

/** Words that quick checks say too. */
const shared = ['right', 'wrong', 'true', 'false', 'unsaid', 'beyond', 'toSentence'] as const;

type Shared = (typeof shared)[number];

/** The part of a translator that practice needs: the page's script fills what is unfilled. */
interface Translator {
	unfilled: (key: `check.${Shared}` | `quiz.${Exclude<Word, Shared>}`) => string;
}

const isShared = (word: Word): word is Shared => shared.includes(word as Shared);

/** All that practice says in the language of a translator. */
export function wordsOf({ unfilled }: Translator): PracticeWords {
	const entries = practiceWords.map((word) => [
		word,
		unfilled(isShared(word) ? `check.${word}` : `quiz.${word}`)
	]);
	return Object.fromEntries(entries) as PracticeWords;
}

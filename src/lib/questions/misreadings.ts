/**
 * What choosing a wrong answer tells a teacher. A closed list, so that a class can be counted over many questions.
 * `claim-as-fact`: takes what one side says for established. `opinion-as-fact`: the same with a view.
 * `speaker-swapped`: gives the words to somebody else. `denial-lost`: forgets that it is contested.
 * `groups-confused`, `place-confused`, `time-confused`: mixes up two of them. `number-misread`: wrong number, or one without its window or unit.
 * `cause-from-sequence`: takes "after" for "because of". `read-in`: adds what the article does not say. `overlooked`: misses what it does say.
 */
export const misreadings = [
	'claim-as-fact',
	'opinion-as-fact',
	'speaker-swapped',
	'denial-lost',
	'groups-confused',
	'place-confused',
	'time-confused',
	'number-misread',
	'cause-from-sequence',
	'read-in',
	'overlooked'
] as const;

export type Misreading = (typeof misreadings)[number];

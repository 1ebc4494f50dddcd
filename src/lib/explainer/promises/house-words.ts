import type { Locale } from '#lib/locale/locales.ts';

/** A word that takes a side, and what we write instead. */
export interface HouseWord {
	pattern: RegExp;
	instead: string;
}

const english = (word: string) => new RegExp(`\\b${word}\\b`, 'i');
const urdu = (word: string) => new RegExp(`(?<!\\p{L})${word}(?!\\p{L})`, 'u');

/**
 * Words that never stand in our voice. The list follows what broadcasters ask of their writers: one word for death
 * on every side, no adopted language of either, no verb that decides who is right.
 */
export const houseWords: Record<Locale, HouseWord[]> = {
	en: [
		...['terrorists?', 'terrorism'].map((word) => ({
			pattern: english(`(?<!counter-)(?<!anti-)${word}`),
			instead: 'militant, fighter, armed group; or quote who says it'
		})),
		...['martyred', 'martyrs?', 'martyrdom'].map((word) => ({
			pattern: english(word),
			instead: 'killed'
		})),
		...[
			'khwarij',
			'khawarij',
			'barbaric',
			'cowardly',
			'heinous',
			'puppet',
			'regime',
			'so-called'
		].map((word) => ({ pattern: english(word), instead: 'say plainly who did what' })),
		...['neutrali[sz]ed', 'eliminated'].map((word) => ({
			pattern: english(word),
			instead: 'killed'
		})),
		...['surgical', 'precision'].map((word) => ({
			pattern: english(word),
			instead: 'air strikes'
		})),
		...['admitted', 'pretended', 'exposed', 'revealed'].map((word) => ({
			pattern: english(word),
			instead: 'said'
		})),
		...['clearly', 'obviously', 'of course', 'undoubtedly'].map((word) => ({
			pattern: english(word),
			instead: 'leave it out'
		}))
	],
	ur: [
		...['شہید', 'شہداء?', 'شہادت', 'جاں ?بحق', 'جہنم واصل', 'واصل جہنم'].map((word) => ({
			pattern: urdu(word),
			instead: 'ہلاک'
		})),
		...['دہشت ?گرد', 'دہشت ?گردوں', 'خوارج', 'فتنہ', 'مجاہدین'].map((word) => ({
			pattern: urdu(word),
			instead: 'عسکریت پسند، جنگجو، مسلح گروہ'
		})),
		{
			// Part of the names of offices and laws: "counter-terrorism".
			pattern: new RegExp(`(?<!\\p{L})(?<!انسدادِ? )دہشت ?گردی(?!\\p{L})`, 'u'),
			instead: 'پرتشدد کارروائیاں، حملے؛ یا لکھیں کہ یہ لفظ کس نے کہا'
		},
		...['بزدلانہ', 'وحشیانہ', 'سفاکانہ', 'نام نہاد', 'بے ?نقاب'].map((word) => ({
			pattern: urdu(word),
			instead: 'سادہ لفظوں میں لکھیں'
		}))
	]
};

/** All patterns of a language as one, to be looked for first: hardly a text has any. */
const any = new Map(
	Object.entries(houseWords).map(([locale, words]) => [
		locale,
		new RegExp(words.map(({ pattern }) => pattern.source).join('|'), words[0]?.pattern.flags)
	])
);

/** The house words that a text says, each as it stands there, and what we write instead. */
export function houseWordsIn(text: string, locale: Locale): { found: string; instead: string }[] {
	if (!any.get(locale)?.test(text)) return [];
	return houseWords[locale].flatMap(({ pattern, instead }) => {
		const found = text.match(pattern)?.[0];
		return found ? [{ found, instead }] : [];
	});
}

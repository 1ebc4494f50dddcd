import { lockProblems } from '#lib/questions/lock-problems.ts';
import { brokenPromises, type Whole } from '#lib/questions/promises.ts';
import type { Explainer, Problem } from '../explainer.ts';

/** Each question can be answered and explains itself, the bank is fair as a whole, and nothing published has changed. */
export function questions(explainer: Explainer): Problem[] {
	const { questions: bank, locales, lock } = explainer;
	const found = [
		...brokenPromises(bank, locales, wholeOf(explainer)),
		...(lock ? lockProblems(bank, lock) : [])
	];
	return [
		...found.map((problem) => ({ file: 'questions.yaml', ...problem })),
		...placed(explainer)
	];
}

/** Places to choose from are on the map to choose on. */
function placed({ questions, places }: Explainer): Problem[] {
	return questions.flatMap((question, at) => {
		if (question.kind !== 'place') return [];
		const { map, options } = question;
		return options.flatMap(({ place }, i) => {
			const drawn = places.find(({ id }) => id === place)?.maps;
			if (!drawn || drawn.includes(map)) return [];
			return [
				{
					file: 'questions.yaml',
					path: `${at}.options.${i}.place`,
					what: `offers ${place}, which is not on the ${map}`,
					fix: `offer another place, or add ${map} to its maps in places.yaml`
				}
			];
		});
	});
}

/** What the explainer wants of its bank as a whole. */
function wholeOf({ bank, sections, facts, actors }: Explainer): Whole | undefined {
	if (!bank) return undefined;
	const sideOf = (who: string) => actors.actors.find(({ id }) => id === who)?.side ?? '';
	return {
		sections: sections.map(({ id }) => id),
		sides: bank.balanced,
		sideOf: Object.fromEntries(facts.map(({ id, who }) => [id, sideOf(who)])),
		least: bank.least
	};
}

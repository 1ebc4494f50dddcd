import { shuffle } from './shuffle.ts';

/**
 * `count` questions out of a bank, dealt from its sections in turn so that each has its share; all of them where there are fewer.
 * The seed decides which and in which order.
 */
export function draw<Question extends { section: string }>(
	bank: readonly Question[],
	count: number,
	seed: number
): Question[] {
	const sections = [...new Set(bank.map(({ section }) => section))];
	const piles = shuffle(seed, 'sections', sections.length).map((at) => {
		const pile = bank.filter(({ section }) => section === sections[at]);
		return shuffle(seed, `draw.${sections[at]}`, pile.length).flatMap((one) => pile[one] ?? []);
	});
	const rounds = Math.max(0, ...piles.map((pile) => pile.length));
	const dealt = Array.from({ length: rounds }, (_, round) =>
		piles.flatMap((pile) => pile[round] ?? [])
	);
	return dealt.flat().slice(0, count);
}

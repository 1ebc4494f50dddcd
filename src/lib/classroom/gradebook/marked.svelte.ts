import { attemptSeed, questionOrder } from '../assignment.ts';
import type { Made } from '../desk.ts';
import type { Decisions } from './decisions.ts';
import { itemsOf } from './items.ts';
import { type Cell, markAnswer } from './mark.ts';
import { matchRoster } from './matching.ts';
import type { Material } from './material.dom.ts';
import { misreadMap } from './misread-map.ts';
import type { Received } from './results.ts';
import { rowsOf } from './rows.ts';
import { writersOf } from './writers.ts';

/** What marks are made of. */
export interface Unmarked {
	/** The open assignment. */
	current: Made | undefined;
	/** Its questions; undefined until they have come. */
	material: Material | undefined;
	/** Its results, in the order in which they came in. */
	received: readonly Received[];
	decisions: Decisions;
}

/** The class of an assignment, marked: derived from what came in, and never stored. */
export class Marked {
	readonly #of: Unmarked;
	readonly #regraded = $derived.by(() => this.#of.decisions.regraded);

	/** Grades a result, once: what is excluded or which attempt counts changes no grade of an answer. */
	readonly #mark = $derived.by(() => {
		const [bank, regraded] = [this.#of.material, this.#regraded];
		const marked = new WeakMap<Received, readonly Cell[]>();
		return (received: Received): readonly Cell[] => {
			const cells =
				marked.get(received) ??
				(bank
					? received.submission.answers.flatMap(
							(answer) => markAnswer(answer, bank, regraded.includes(answer.number)) ?? []
						)
					: []);
			marked.set(received, cells);
			return cells;
		};
	});

	readonly #whose = $derived.by(() => this.#of.decisions.whose);
	readonly #writers = $derived.by(() => writersOf(this.#of.received, this.#whose));
	readonly #roster = $derived.by(() => this.#of.decisions.roster);
	readonly #matches = $derived.by(() => this.#of.decisions.matches);

	/** The class list beside those who handed in. */
	readonly matching = $derived(matchRoster(this.#writers, this.#roster, this.#matches));

	/** The seed of the printed sheet. Whatever has a letter there has the same one here. */
	readonly seed = $derived.by(() =>
		this.#of.current ? attemptSeed(this.#of.current.assignment, '') : 0
	);

	readonly #order = $derived.by(() => {
		const assignment = this.#of.current?.assignment;
		if (!assignment) return [];
		return assignment.order === 'class' ? questionOrder(assignment, '') : assignment.questions;
	});

	/** Students with their papers, graded. */
	readonly rows = $derived.by(() => {
		const { current, material, received, decisions } = this.#of;
		if (!current || !material) return [];
		const { assignment, made } = current;
		return rowsOf({
			assignment,
			made,
			received,
			decisions,
			listedOf: (key) => this.matching.listed.get(key),
			mark: this.#mark
		});
	});

	/** In the order of the class's paper and screens; in that of the bank where every student has another. */
	readonly items = $derived.by(() => itemsOf(this.#order, this.rows, this.#of.decisions.excluded));

	/** Questions as they are asked today, without the excluded ones. */
	readonly #asked = $derived.by(() =>
		this.items.flatMap(({ number, isExcluded }) =>
			isExcluded ? [] : (this.#of.material?.questions.get(number) ?? [])
		)
	);

	/** How often each paragraph of the article was misread. */
	readonly map = $derived.by(() => {
		const { material } = this.#of;
		return material
			? misreadMap(this.rows, this.#asked, material.facts, material.taught.paragraphs)
			: [];
	});

	constructor(of: Unmarked) {
		this.#of = of;
	}
}

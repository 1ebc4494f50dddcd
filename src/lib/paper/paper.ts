import { grade, keyOf, type Question } from '#lib/questions/kinds.ts';
import { partners } from '#lib/questions/match/match.ts';
import type { Picks } from '#lib/questions/response.ts';
import { type Verdict, verdicts } from '#lib/questions/verdict/verdict.ts';
import { arrange } from '#lib/quiz/arrange.ts';
import type { PaperWords } from './words.ts';

/** Something to choose on paper, with the sign that stands for it. */
export interface Signed {
	sign: string;
	text: string;
}

/** A question as a sheet of paper asks it, in one language. */
export interface PaperQuestion {
	/** Permanent number of the question. */
	number: number;
	kind: Question['kind'];
	prompt: string;
	/** What is chosen from, lettered. */
	choices: Signed[];
	/** What each wants a letter for, numbered; empty where the question itself does. */
	rows: Signed[];
	/** Sentences that may prove the answer, lettered with other letters. */
	proofs: Signed[];
	/** What a number counts. */
	unit: string;
	/** The places of the answer in the grid; `label` says which, where there are several. */
	places: Place[];
	/** Points for getting all of it right. */
	points: number;
}

/** One place to write in. */
export interface Place {
	label: string;
	/** The sign that is right here; several are separated by spaces. */
	key: string;
	/** The same in words. */
	means: string;
	/** What is written here is long: several letters, or a number. */
	isWide?: true;
}

/** Letters of what is chosen from, the same in every language. */
export const letters = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I'];
const proofLetters = ['P', 'Q', 'R', 'S', 'T'];

/** What every kind says for itself. */
type Parts = Pick<PaperQuestion, 'choices' | 'places'> &
	Partial<Pick<PaperQuestion, 'rows' | 'proofs' | 'unit'>>;

/** Texts in an order, each with its letter. `order`: canonical positions as they are shown. */
function signed(
	order: readonly number[],
	text: (at: number) => string,
	signs: readonly string[] = letters
): Signed[] {
	return order.map((at, shown) => ({ sign: signs[shown]!, text: text(at) }));
}

const numbered = (texts: readonly string[]): Signed[] =>
	texts.map((text, at) => ({ sign: `${at + 1}`, text }));

/** The place for one of the choices. `at`: canonical position of the right one. */
function placeOf(
	choices: readonly Signed[],
	order: readonly number[],
	at: number,
	label = ''
): Place {
	const { sign, text } = choices[order.indexOf(at)]!;
	return { label, key: sign, means: text };
}

/** What stays the same in every language and on every sheet of an assignment. */
export interface Setting {
	/** Decides the order of lists, as on screen: the seed of an attempt. */
	seed: number;
	words: PaperWords;
	/** Names of places by their ids. */
	places: Readonly<Record<string, string>>;
}

type Of<Kind extends Question['kind']> = Extract<Question, { kind: Kind }>;

function fromOptions(
	question: Of<'choice' | 'several' | 'place'>,
	{ seed, places }: Setting
): Parts {
	const order = arrange(question, seed, 'options');
	const text = (at: number) => {
		const option = question.options[at]!;
		return 'place' in option ? (places[option.place] ?? option.place) : option.text;
	};
	const choices = signed(order, text);
	const right = choices.filter((_, shown) => question.options[order[shown]!]!.key);
	const key = right.map(({ sign }) => sign).join(' ');
	const means = right.map((one) => one.text).join(' · ');
	const place = { label: '', key, means };
	return { choices, places: [question.kind === 'several' ? { ...place, isWide: true } : place] };
}

function fromVerdicts(question: Of<'verdict'>, { words }: Setting): Parts {
	const signs: Record<Verdict, Signed> = {
		true: { sign: words.yes, text: words.true },
		false: { sign: words.no, text: words.false },
		unsaid: { sign: words.unsaid, text: words.notSaid }
	};
	const { sign, text } = signs[question.key];
	const choices = verdicts.map((one) => signs[one]);
	return { choices, places: [{ label: '', key: sign, means: text }] };
}

function fromRows(question: Of<'match'>, { seed }: Setting): Parts {
	const order = arrange(question, seed, 'partners');
	const texts = partners(question);
	const choices = signed(order, (at) => texts[at]!);
	return {
		choices,
		rows: numbered(question.rows.map(({ text }) => text)),
		places: question.rows.map((_, at) => placeOf(choices, order, at, `${at + 1}`))
	};
}

function fromOrder(question: Of<'order'>, { seed }: Setting): Parts {
	const order = arrange(question, seed, 'items');
	const choices = signed(order, (at) => question.items[at]!.text);
	// A place for each, and not one for all: Urdu and English would fill that from different ends.
	const places = question.items.map((_, at) => placeOf(choices, order, at, `${at + 1}`));
	return { choices, places };
}

function fromGroups(question: Of<'sort'>): Parts {
	const order = [...question.groups.keys()];
	const choices = signed(order, (at) => question.groups[at]!.name);
	return {
		choices,
		rows: numbered(question.items.map(({ text }) => text)),
		places: (keyOf(question) as Picks).map((group, at) =>
			placeOf(choices, order, group ?? 0, `${at + 1}`)
		)
	};
}

function fromNumber(question: Of<'number'>): Parts {
	const unit = question.unit ?? '';
	const key = String(question.key);
	return { choices: [], unit, places: [{ label: '', key, means: unit, isWide: true }] };
}

function fromEvidence(question: Of<'evidence'>, { seed }: Setting): Parts {
	const [options, sentences] = [
		arrange(question, seed, 'options'),
		arrange(question, seed, 'sentences')
	];
	const choices = signed(options, (at) => question.options[at]!.text);
	const proofs = signed(sentences, (at) => question.sentences[at]!.text, proofLetters);
	const [option, sentence] = keyOf(question) as Picks;
	const span = (list: readonly Signed[]) => `${list[0]!.sign}–${list.at(-1)!.sign}`;
	return {
		choices,
		proofs,
		places: [
			placeOf(choices, options, option ?? 0, span(choices)),
			placeOf(proofs, sentences, sentence ?? 0, span(proofs))
		]
	};
}

function partsOf(question: Question, setting: Setting): Parts {
	switch (question.kind) {
		case 'choice':
		case 'several':
		case 'place':
			return fromOptions(question, setting);
		case 'verdict':
			return fromVerdicts(question, setting);
		case 'match':
			return fromRows(question, setting);
		case 'order':
			return fromOrder(question, setting);
		case 'sort':
			return fromGroups(question);
		case 'number':
			return fromNumber(question);
		case 'evidence':
			return fromEvidence(question, setting);
	}
}

/** A question as paper asks it. Letters depend on the seed alone, so sheets in two languages have the same ones. */
export function paperOf(question: Question, setting: Setting): PaperQuestion {
	const { number, kind, prompt } = question;
	const points = grade(question, keyOf(question))?.possible ?? 0;
	return {
		...{ number, kind, prompt, points, rows: [], proofs: [], unit: '' },
		...partsOf(question, setting)
	};
}

import { describe, expect, it } from 'vitest';
import { lockWith } from '#lib/questions/lock.ts';
import { append, type Patch, patched, swap } from '../../../../tests/fixtures/patched.ts';

const fixture = 'library-moves';

/** Places and words of what is wrong with the fixture after these changes. */
async function said(...patches: Patch[]): Promise<string[]> {
	const { problems } = await patched(fixture, ...patches);
	return problems.map(({ file, path, what, fix }) => `${file} ${path}: ${what}; ${fix}`);
}

describe('a question by itself', () => {
	it('has a key, reasons that differ, and misreadings on what is wrong', async () => {
		const why = 'en: In paragraph 3 she speaks of the hall.';
		expect(
			await said(
				swap('questions.yaml', 'misreads: claim-as-fact', 'key: true'),
				swap('questions.yaml', why, 'en: Paragraph 3 gives this as the council’s words.')
			)
		).toEqual([
			`${fixture}/questions.yaml 1.options: question 2: has 2 right ones; make exactly one of them the key`,
			`${fixture}/questions.yaml 1.options.1.why.en: question 2: the same reason as another option's; say what is wrong with this one`
		]);
		expect(
			(await said(swap('questions.yaml', '      misreads: claim-as-fact\n', ''))).join()
		).toContain('1.options.2.misreads: question 2: a wrong option lacks a misreading');
	});

	it('names facts that there are for its sentences', async () => {
		const sentence = (fact: string, rest: string) =>
			`{ text: { en: It did., ur: ہوئی۔ }, fact: ${fact}, why: { en: By ${fact}., ur: ${fact} }, ${rest} }`;
		const question = `- number: 5
  revision: 1
  kind: evidence
  section: the-move
  facts: [F01a]
  prompt: { en: Did it move?, ur: کیا منتقل ہوئی؟ }
  level: 1
  bloom: remember
  options:
    - { text: { en: Yes, ur: ہاں }, key: true, why: { en: It did., ur: ہوئی۔ } }
    - { text: { en: No, ur: نہیں }, misreads: overlooked, why: { en: Look., ur: دیکھیں۔ } }
  sentences:
    - ${sentence('F01a', 'key: true')}
    - ${sentence('F01x', 'misreads: overlooked')}
    - ${sentence('F02a', 'misreads: overlooked')}`;
		expect(await said(append('questions.yaml', question))).toEqual([
			`${fixture}/questions.yaml 4.sentences.1.fact: no such fact: F01x; did you mean "F01a"?`
		]);
	});
});

describe('a bank as a whole', () => {
	const wants = (bank: string) => swap('explainer.yaml', 'sections:', `bank: ${bank}\nsections:`);

	it('is asked for nothing until the explainer says what', async () => {
		expect(await said()).toEqual([]);
		expect(await said(wants('{ least: { all: 4, section: 2, kind: 0 } }'))).toEqual([]);
	});

	it('has as many questions as the explainer wants', async () => {
		expect(await said(wants('{ least: { all: 6, section: 3, kind: 0 } }'))).toEqual([
			`${fixture}/questions.yaml : the bank: 4 questions, 6 wanted; add 2`,
			`${fixture}/questions.yaml : section the-move: 2 questions, 3 wanted; add 1`,
			`${fixture}/questions.yaml : section the-books: 2 questions, 3 wanted; add 1`
		]);
	});

	it('rests on the sides that it names about equally', async () => {
		const least = 'least: { all: 0, section: 0, kind: 0 }';
		expect(await said(wants(`{ ${least}, balanced: [library, parents] }`))).toEqual([]);
		expect(await said(wants(`{ ${least}, balanced: [library, parent] }`))).toEqual([
			`${fixture}/explainer.yaml bank.balanced.1: no such side: parent; did you mean "parents"?`
		]);
	});
});

describe('what was published', () => {
	const reworded = swap('questions.yaml', 'en: What is a catalogue for?', 'en: Why a catalogue?');

	async function published(): Promise<Patch> {
		const { explainer } = await patched(fixture);
		return append('questions.lock.json', JSON.stringify(lockWith(explainer!.questions, {})));
	}

	it('may change as long as nothing is locked', async () => {
		expect(await said(reworded)).toEqual([]);
	});

	it('changes only with a new revision', async () => {
		const lock = await published();
		expect(await said(lock)).toEqual([]);
		expect(await said(lock, reworded)).toEqual([
			`${fixture}/questions.yaml 3.revision: question 4: its words or key changed since revision 1 was published; make it revision 2, or put the words back`
		]);
		const revised = swap('questions.yaml', 'number: 4\n  revision: 1', 'number: 4\n  revision: 2');
		expect(await said(lock, reworded, revised)).toEqual([]);
	});

	it('is kept in a file of its own shape', async () => {
		const lock = { 4: { 1: { hash: 'short', kind: 'riddle', key: 0 } } };
		expect(await said(append('questions.lock.json', JSON.stringify(lock)))).toEqual([
			expect.stringContaining('questions.lock.json 4.1.hash: must be 16 hexadecimal digits'),
			expect.stringContaining('questions.lock.json 4.1.kind: Invalid type')
		]);
		expect(await said(append('questions.lock.json', '{'))).toEqual([
			expect.stringContaining('mend the JSON')
		]);
	});
});

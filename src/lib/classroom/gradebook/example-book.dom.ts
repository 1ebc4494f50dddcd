// For tests: a gradebook in which two assignments of one explainer are kept.
import messages from '#lib/locale/messages/en.json' with { type: 'json' };
import { changeLarge } from '#lib/storage/large.ts';
import { type Assignment, poolOf } from '../assignment.ts';
import { deskNames, type Made, serializeAssignments } from '../desk.ts';
import { publicKey } from '../example.ts';
import { writeLink } from '../link.ts';
import { assignment, bankOf, choiceQuestion, made } from './example.ts';
import type { GradebookGiven, Taught } from './given.ts';
import type { Material } from './material.dom.ts';
import { type Received, serializeResults } from './results.ts';

export const ui = messages.gradebook.ui;

const taught: Taught = {
	id: 'floods',
	title: 'Floods',
	paragraphs: 3,
	home: '../floods/',
	locks: '../../locks/floods.json',
	sections: []
};

export const given: GradebookGiven = {
	locale: 'en',
	languages: { en: 'English', ur: 'اردو' },
	explainers: [taught],
	scripts: { camera: 'camera.js', spreadsheet: 'spreadsheet.js' },
	words: messages.gradebook,
	key: messages.assign.key
};

const questions = [1, 2, 3].map((number) => choiceQuestion(number));

/** What there is of the explainer. */
export const material: Material = {
	...bankOf(questions),
	taught,
	facts: {},
	verdicts: { true: 'True', false: 'False', unsaid: 'Not said' },
	places: {},
	sentences: {}
};

/** The open assignment, and another. */
export const [first, second] = ['a1b2c3d4e5f6', 'b1b2c3d4e5f6'].map((id): Assignment => {
	return { ...assignment, id, pool: poolOf(taught.id, questions), key: publicKey };
}) as [Assignment, Assignment];

/** Keeps both assignments, and what came in for the first. */
export async function keepTwo(received: readonly Received[]): Promise<void> {
	const rows = [first, second].map((one): Made => ({
		fragment: writeLink(one),
		assignment: one,
		explainer: taught.id,
		made
	}));
	await changeLarge(deskNames.assignments, () => serializeAssignments({ rows, aside: [] }));
	await changeLarge(deskNames.results(first.id), () => serializeResults({ received, aside: [] }));
}

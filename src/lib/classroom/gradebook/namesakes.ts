import { type Decisions, say } from './decisions.ts';
import { likeliest } from './matching.ts';
import { labelOf, type Listed, listedId } from './roster.ts';
import type { Paper } from './papers.ts';
import type { Row } from './rows.ts';
import { apart, settled, studentKey, toWriter, writerKey } from './writers.ts';

/**
 * Whose an attempt may be: of those who wrote the same, of the class list, or of nobody that is known. Names do not tell
 * them apart: the list may call one `Ali (2)` as we do.
 */
export type Maker = { key: string } & (
	| { of: 'writer'; name: string; whose: string }
	| { of: 'list'; name: string; listed: Listed }
	| { of: 'other' }
);

/** What says whose attempts are: which writer's, and who of the list that is. */
type Decided = Pick<Decisions, 'whose' | 'matches'>;

const idOf = ({ received }: Paper) => received.submission.attemptId;

/** Of other rows, those with an attempt under the same name and roll number as this one. */
const besides = ({ received }: Paper, row: Row, rows: readonly Row[]) =>
	rows.flatMap((other) => {
		const key = studentKey(received.submission);
		const alike = other.attempts.find((one) => studentKey(one.received.submission) === key);
		return alike && other.key !== row.key ? [{ other, alike }] : [];
	});

/** Everybody else whose an attempt may be; who is on the class list by the list. */
export function makersOf(
	paper: Paper,
	row: Row,
	rows: readonly Row[],
	{ whose, roster }: Pick<Decisions, 'whose' | 'roster'>
): Maker[] {
	const said = new Map(whose);
	const near = besides(paper, row, rows);
	const writers = near.flatMap(({ other, alike }): Maker[] => {
		const [name, label] = [other.name || other.roll, said.get(idOf(alike)) ?? ''];
		return other.listed ? [] : [{ key: `writer/${label}`, of: 'writer', name, whose: label }];
	});
	const listed = [
		...near.flatMap(({ other }) => other.listed ?? []),
		...likeliest(paper.received.submission, roster)
	];
	const byId = new Map(listed.map((one) => [listedId(one), one]));
	if (row.listed) byId.delete(listedId(row.listed));
	return [
		...writers,
		...[...byId].map(([id, listed]): Maker => {
			return { key: `list/${id}`, of: 'list', name: labelOf(listed), listed };
		}),
		...(row.attempts.length > 1 ? [{ key: 'other', of: 'other' } as const] : [])
	];
}

/** What is said once an attempt is this maker's. Those who stay are settled too, unless two first attempts are among them. */
export function givenTo(
	paper: Paper,
	row: Row,
	maker: Maker,
	{ whose, matches }: Decided
): Decided {
	const [id, said] = [idOf(paper), new Map(whose)];
	const key = writerKey(paper.received.submission, said);
	const others = row.attempts.filter(
		(one) => one !== paper && writerKey(one.received.submission, said) === key
	);
	const moved =
		maker.of === 'writer'
			? toWriter(whose, id, maker.whose)
			: maker.of === 'list' && others.length === 0
				? toWriter(whose, id, said.get(id) ?? '')
				: apart(whose, id);
	const open = others.filter((one) => !said.has(idOf(one)));
	const firsts = open.filter(({ received }) => received.submission.attempt === 1);
	const now = writerKey(paper.received.submission, new Map(moved));
	return {
		whose: firsts.length > 1 ? moved : settled(moved, open.map(idOf)),
		matches: maker.of === 'list' ? say(matches, now, listedId(maker.listed)) : matches
	};
}

/** What is said once all attempts of a row are one student's. */
export const allOfOne = ({ attempts }: Row, { whose }: Decided): Pick<Decided, 'whose'> => ({
	whose: settled(whose, attempts.map(idOf))
});

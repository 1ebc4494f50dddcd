import { keepLarge, readLarge } from '#lib/storage/large.ts';
import {
	type DeskRead,
	deskNames,
	type Draft,
	type Made,
	parseAssignments,
	parseDrafts,
	type Rows,
	serializeAssignments,
	serializeDrafts
} from './desk.ts';

/** Why the desk is not kept: the browser refuses, or a later build wrote what this one must not write over. */
export type DeskTrouble = 'refused' | 'newer';

/** Rows of the desk as they are now, and why they are not kept, if so. */
export interface Drawer<Row> {
	rows: Row[];
	trouble?: DeskTrouble;
}

/** Opens one name of the desk. Changes wait for each other: each sees what the one before has written. */
function drawer<Row>(
	name: string,
	parse: (value: unknown) => DeskRead<Row>,
	serialize: (rows: Rows<Row>) => unknown
) {
	/** What cannot be kept, until the page closes. */
	let unkept: Row[] | undefined;
	let last: Promise<unknown> = Promise.resolve();

	async function read(): Promise<Drawer<Row>> {
		const found = parse(await readLarge(name));
		if (found.state === 'newer') return { rows: unkept ?? [], trouble: 'newer' };
		return { rows: found.rows };
	}

	async function write(change: (rows: readonly Row[]) => Row[]): Promise<Drawer<Row>> {
		const found = parse(await readLarge(name));
		if (found.state === 'newer') {
			unkept = change(unkept ?? []);
			return { rows: unkept, trouble: 'newer' };
		}
		const rows = change(found.rows);
		const kept = await keepLarge(name, serialize({ rows, aside: found.aside }));
		return kept ? { rows } : { rows, trouble: 'refused' };
	}

	return {
		/** What there is. */
		read,
		/** Changes what storage has at this moment, another tab's changes included. */
		change(change: (rows: readonly Row[]) => Row[]): Promise<Drawer<Row>> {
			const next = last.then(() => write(change));
			last = next.catch(() => undefined);
			return next;
		}
	};
}

/** The assignments that this device has made, newest first. */
export const assignments = drawer<Made>(
	deskNames.assignments,
	parseAssignments,
	serializeAssignments
);

/** The drafts on this device, the last changed first. */
export const drafts = drawer<Draft>(deskNames.drafts, parseDrafts, serializeDrafts);

import { readLarge } from '#lib/storage/large.ts';
import type { Unkept } from '#lib/storage/unkept.ts';
import { changeKept } from './change-kept.dom.ts';
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

/** Rows of the desk as they are now, and why they are not kept, if so. */
export interface Drawer<Row> {
	rows: Row[];
	trouble?: Unkept;
}

/** Opens one name of the desk. */
function drawer<Row>(
	name: string,
	parse: (value: unknown) => DeskRead<Row>,
	serialize: (rows: Rows<Row>) => unknown
) {
	/** In the stead of what a later build has written, until the page closes. */
	let instead: Rows<Row> = { rows: [], aside: [] };
	const format = {
		parse(value: unknown) {
			const found = parse(value);
			return found.state === 'newer' ? found.state : found;
		},
		serialize
	};

	return {
		/** What there is. */
		async read(): Promise<Drawer<Row>> {
			const found = format.parse(await readLarge(name));
			return found === 'newer' ? { rows: instead.rows, trouble: found } : { rows: found.rows };
		},
		/** Changes what storage has at this moment. */
		async change(change: (rows: readonly Row[]) => Row[]): Promise<Drawer<Row>> {
			const changed = ({ rows, aside }: Rows<Row>) => ({ rows: change(rows), aside });
			const { value, ...trouble } = await changeKept(name, format, changed, instead);
			if (trouble.trouble === 'newer') instead = value;
			return { rows: value.rows, ...trouble };
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

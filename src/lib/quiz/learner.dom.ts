import { readCopies, watchCopies, writeCopies } from '#lib/storage/copies.ts';
import { currentLearner, recordOf } from '#lib/storage/learners.ts';
import type { Unkept } from '#lib/storage/unkept.ts';
import { emptyRecord, type LearnerRecord, parseRecord, serializeRecord } from './record.ts';

/** A learner's record on this device. */
export interface KeptRecord {
	read: () => LearnerRecord;
	/** Why nothing would be kept, as far as reading tells; a full storage is seen only by writing. */
	trouble: () => Unkept | undefined;
	/** Changes the record as storage has it at this moment, another tab's changes included. Says why it could not be kept. */
	change: (change: (record: LearnerRecord) => LearnerRecord) => Unkept | undefined;
	/** Calls back when another tab has changed it. */
	watch: (changed: () => void) => void;
}

type Merge = (a: LearnerRecord, b: LearnerRecord) => LearnerRecord;

/**
 * Opens the record of whoever is learning now; it stays theirs when somebody else begins in another tab.
 * With `merge`, what could not be kept lives on in memory and joins what is there as soon as there is room.
 */
export function openRecord(merge?: Merge, learner = currentLearner()): KeptRecord {
	const name = recordOf(learner);
	let unkept: LearnerRecord | undefined;

	function look() {
		const found = readCopies(name, parseRecord);
		const kept = found.state === 'whole' ? found.record : emptyRecord;
		return { found, record: unkept && merge ? merge(unkept, kept) : kept };
	}

	return {
		read: () => look().record,
		trouble() {
			const { state } = look().found;
			return state === 'newer' || state === 'refused' ? state : undefined;
		},
		change(change) {
			const { found, record } = look();
			const changed = change(record);
			const before = found.state === 'whole' ? found.text : undefined;
			const trouble =
				found.state === 'newer'
					? 'newer'
					: writeCopies(name, serializeRecord(changed), before)
						? undefined
						: 'refused';
			unkept = trouble && changed;
			return trouble;
		},
		watch: (changed) => watchCopies(name, changed)
	};
}

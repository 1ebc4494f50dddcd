import { currentLearner, recordOf } from '#lib/storage/learners.ts';
import { readKept } from '#lib/storage/kept.ts';

/**
 * Of what is kept here, what every page shows: how it looks, who learns, and which parts they have read to the end.
 * Where they stopped, and what they answered, shows on the opening and about pages alone.
 */
function keptNow(): string {
	const learner = currentLearner();
	const record = readKept(recordOf(learner));
	const showsAll = document.querySelector('#start, #record') !== null;
	const finished = JSON.stringify(record ?? '').split('"finished"').length;
	const shown = showsAll ? record : [record !== undefined, finished];
	return JSON.stringify([readKept('display'), learner, shown]);
}

/**
 * Loads a page anew that the browser brings back as it was left, when what it shows was kept otherwise in the meantime:
 * another part was read, another display chosen, another learner went on. Where nothing can be kept, what stands on the
 * page is all there is, and stays.
 */
export function renewOnReturn(): void {
	let left = keptNow();
	addEventListener('pagehide', () => (left = keptNow()));
	addEventListener('pageshow', ({ persisted }) => {
		if (persisted && keptNow() !== left) location.reload();
	});
}

import { damagedCopies, forgetCopies } from '#lib/storage/copies.ts';
import {
	addLearner,
	currentLearner,
	learners,
	recordOf,
	switchLearner
} from '#lib/storage/learners.ts';
import { saveFile } from '#lib/ui/save-file.dom.ts';
import { openRecord } from './learner.dom.ts';
import { mergeRecords } from './merge.ts';
import { type LearnerRecord, parseRecord, serializeRecord } from './record.ts';

/** Larger than any record that was written: a film chosen by mistake is not read. */
const largest = 2_000_000;

const recordNow = () => openRecord(mergeRecords);

/** How much a learner has done. */
function amount({ readings, sittings }: LearnerRecord) {
	const entries = sittings.flatMap(({ session }) => session.entries);
	return {
		read: readings.filter(({ finished }) => finished).length,
		answered: entries.filter(({ tries }) => tries > 0).length
	};
}

/** Gives the reader a text as a file. */
const saveText = (name: string, text: string) =>
	saveFile(name, new Blob([text], { type: 'application/json' }));

/** What came of bringing a file in: the name of the words to say. */
async function bring(file: File): Promise<'brought' | 'damaged' | 'newer' | 'refused'> {
	// Android shows files that are still elsewhere, and may not get them.
	const text = file.size > largest ? '' : await file.text().catch(() => '');
	const read = parseRecord(text);
	if (read.state !== 'whole') return read.state;
	const trouble = recordNow().change((record) => mergeRecords(record, read.record));
	return trouble ?? 'brought';
}

/** A learner as a row: how much they have done, and a button to go on as them. */
function rowOf(learner: number, words: DOMStringMap, go: () => void): HTMLElement {
	const row = document.createElement('li');
	const isNow = learner === currentLearner();
	const name = `${words.learner} ${learner}`;
	const { read, answered } = amount(openRecord(undefined, learner).read());
	const text = document.createElement('span');
	text.textContent = [
		isNow ? `${name} (${words.now})` : name,
		`${words.read}: ${read}`,
		`${words.answered}: ${answered}`
	].join(' · ');
	row.append(text);
	if (!isNow) {
		const button = document.createElement('button');
		button.type = 'button';
		button.textContent = words.go ?? '';
		button.ariaLabel = `${words.go}: ${name}`;
		button.addEventListener('click', go);
		row.append(button);
	}
	return row;
}

/** Brings what can be done with a record to life, where a page offers it. */
export function wakeRecordTools(): void {
	const section = document.querySelector<HTMLElement>('#record');
	if (!section) return;
	const words = section.dataset;
	const status = section.querySelector('[role=status]')!;
	const input = section.querySelector('input')!;
	const say = (word: string) => (status.textContent = words[word] ?? '');

	function show(): void {
		const rows = learners().map((learner) => rowOf(learner, words, () => go(learner)));
		const list = section!.querySelector<HTMLElement>('[data-learners]')!;
		const isInside = list.contains(document.activeElement);
		list.replaceChildren(...rows);
		// The button that was pressed is gone.
		if (isInside) list.focus();
		section!.querySelector<HTMLElement>('[data-aside]')!.hidden = damagedCopies().length === 0;
	}

	function switched(kept: boolean): void {
		show();
		if (!kept) say('refused');
		else status.textContent = `${words.learner} ${currentLearner()}: ${words.now}`;
	}

	const go = (learner: number) => switched(switchLearner(learner));

	const acts: Record<string, () => void> = {
		add: () => switched(addLearner()),
		save: () => saveText(`fahm-${currentLearner()}.json`, serializeRecord(recordNow().read())),
		saveAside: () => {
			for (const { name, text } of damagedCopies()) saveText(`fahm-${name}.damaged.txt`, text);
		},
		remove: () => {
			forgetCopies(recordOf(currentLearner()));
			section.querySelector<HTMLElement>('[popover]')?.hidePopover();
			show();
			say('deleted');
		}
	};
	for (const button of section.querySelectorAll<HTMLElement>('[data-do]'))
		button.addEventListener('click', () => acts[button.dataset.do ?? '']?.());
	input.addEventListener('change', () => {
		const [file] = input.files ?? [];
		if (!file) return;
		void bring(file).then((came) => {
			input.value = '';
			show();
			say(came);
		});
	});
	addEventListener('storage', show);
	// It is deleted by then: the page wakes that button first.
	document.querySelector('#forget-all')?.addEventListener('click', show);
	show();
}

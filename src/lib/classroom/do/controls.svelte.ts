import { copyText } from '#lib/ui/copy-text.dom.ts';
import { shareText } from '#lib/ui/share-text.dom.ts';
import { type Attempt, isSigned, type Who } from './attempt.ts';
import type { Screens } from './screens.svelte.ts';

/** What a control does that is named so: `data-do`, on a button or a form. */
type Acts = Record<string, (element: HTMLElement) => unknown>;

/** What a form's field holds. */
const fieldOf = (form: HTMLElement, name: string) =>
	form.querySelector<HTMLInputElement>(`[name=${name}]`)?.value ?? '';

/** Wakes what is pressed and sent on the screens; gives back the way from one question to another, or beyond the last. */
export function wakeControls(root: HTMLElement, screens: Screens): (at: number) => Promise<void> {
	const { visit, message, others, tell } = screens;
	const confirm = root.querySelector<HTMLElement>('[popover]')!;
	/** What is to be deleted, if the student means it. */
	let doomed: Attempt | undefined;
	/** Whether answers are being sealed. */
	let busy = false;

	/** Such elements that are in view. */
	const inView = (selector: string) =>
		[...root.querySelectorAll<HTMLElement>(selector)].filter(({ offsetParent }) => offsetParent);

	/** Says all notes in view: the first of them may have stood there before. */
	const announceNotes = () =>
		visit.announce(
			inView('.note')
				.map(({ textContent }) => textContent)
				.join(' ')
		);

	/** Does something that changes the screen, unless it says `false`, and goes to where it begins, or to what is named. */
	async function turn(change: () => unknown, to = 'legend, h2'): Promise<void> {
		if ((await change()) === false) return;
		// The questions are drawn after this.
		await new Promise(requestAnimationFrame);
		inView(to)[0]?.focus();
		announceNotes();
	}

	/** What the fields of a form say. */
	function signed(form: HTMLElement): Who | undefined {
		const who = { name: fieldOf(form, 'name'), roll: fieldOf(form, 'roll') };
		const whole = isSigned(visit.task!.assignment, who);
		tell({ unsigned: !whole });
		announceNotes();
		return whole ? who : undefined;
	}

	const goTo = (at: number) => {
		const { number } = visit.questions[at]!;
		return turn(() => visit.go(at), `#check-${number} legend`);
	};

	const go = (at: number) =>
		turn(() => (at < visit.questions.length ? visit.go(at) : visit.check(true)));

	const acts: Acts = {
		open: (form) => turn(() => visit.open(fieldOf(form, 'link') || ' ')),
		start(form) {
			const who = signed(form);
			if (who) void turn(() => visit.start(who));
		},
		goTo: ({ dataset }) => goTo(visit.unanswered[Number(dataset.at)]!),
		previous: () => go(visit.session.at - 1),
		skip: () => go(visit.session.at + 1),
		sheet: () => turn(() => visit.showSheet(!visit.sheet)),
		toHandIn: () => go(visit.questions.length),
		back: () => goTo(visit.session.at),
		async handIn(form) {
			const who = signed(form);
			if (!who || busy) return;
			busy = true;
			await turn(() => visit.handIn(who));
			busy = false;
		},
		share: () => shareText(message()),
		async copy() {
			tell({ 'copied true': undefined, 'copied false': undefined });
			tell({ [`copied ${await copyText(message())}`]: true });
			announceNotes();
		},
		again: () => turn(() => visit.start(visit.attempt!)),
		next: () => turn(() => visit.nextStudent()),
		showKept: ({ dataset }) => turn(() => visit.show(others()[Number(dataset.at)]!)),
		askDelete({ dataset }) {
			doomed = others()[Number(dataset.at)]!;
			confirm.showPopover();
		},
		delete() {
			confirm.hidePopover();
			void turn(() => doomed && visit.delete(doomed), '#kept');
		},
		undo: () => turn(() => visit.undelete(), '#kept')
	};
	listen(root, acts);
	// `#main` is where the link to the content leads before `skip-link.dom.ts` is there: it names no assignment.
	const openAddress = () => location.hash === '#main' || void turn(() => visit.open(location.hash));
	addEventListener('hashchange', openAddress);
	void visit.open(location.hash);
	return go;
}

/** Does what a button says when it is pressed, and a form when it is sent. */
function listen(root: HTMLElement, acts: Acts): void {
	root.addEventListener('click', ({ target }) => {
		const button = (target as Element).closest<HTMLElement>('button[data-do]');
		if (button) void acts[button.dataset.do!]?.(button);
	});
	root.addEventListener('submit', (event) => {
		const form = event.target as HTMLElement;
		const act = acts[form.dataset.do ?? ''];
		if (!act) return;
		event.preventDefault();
		void act(form);
	});
}

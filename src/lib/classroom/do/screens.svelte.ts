import { fill } from '#lib/locale/fill.ts';
import type { Locale } from '#lib/locale/locales.ts';
import { copyText } from '#lib/ui/copy-text.dom.ts';
import { groupCode, resultLink } from '../seal/code.ts';
import { type Attempt, isSigned, mayRepeat, type Who } from './attempt.ts';
import { momentInWords } from './due.ts';
import { fillIn, fillRows } from './fill-screens.dom.ts';
import type { Values } from './said.ts';
import type { Given } from './given.ts';
import { addressOf, canShare, fieldOf, shareText } from './send.dom.ts';
import { taskValues } from './task-values.ts';
import { Visit } from './visit.svelte.ts';

/** What the script of QR codes offers. */
interface QrScript {
	/** Draws a text into an SVG; false where it is too long. */
	drawInto: (svg: Element, text: string) => boolean;
}

/** Who it is, in one line. */
const nameOf = ({ name, roll }: Who) => [name, roll].filter(Boolean).join(' · ');

/** Brings the screens of the page to life; gives back the visit, and the way between its questions. */
export function wakeScreens(root: HTMLElement, given: Given) {
	const locale = document.documentElement.lang as Locale;
	const sealed = root.querySelector<HTMLElement>('[data-screen=sealed]')!;
	const status = root.querySelector('[role=status]')!;
	const confirm = root.querySelector<HTMLElement>('[popover]')!;
	/** What only this script knows: whether something is missing, what came of copying, what is to be deleted. */
	let passing: Values = {};
	let doomed: Attempt | undefined;
	let drawn: { code: string; whole?: boolean } = { code: '' };
	let screen = '';
	/** Whether answers are being sealed. */
	let busy = false;

	const visit = new Visit(given, locale, show, (text) => (status.textContent = text));

	/** How far the student is. */
	function attemptValues(): Values {
		const { attempt, task } = visit;
		if (!attempt || !task) return {};
		const open = visit.unanswered;
		const text = encodeURIComponent(message());
		const { entries, at } = visit.session;
		return {
			who: nameOf(attempt),
			number: attempt.number,
			away: attempt.away,
			done: entries.length - open.length,
			open: open.map((one) => one + 1).join(', '),
			right: entries.filter(({ last }) => last && last.grade.earned === last.grade.possible).length,
			sheet: visit.sheet,
			previous: visit.oneAtATime && at > 0,
			skip: visit.oneAtATime && Boolean(visit.acts.check) && !entries[at]?.settled,
			code: groupCode(attempt.handed?.code ?? ''),
			whatsapp: `https://wa.me/?text=${text}`,
			file: `data:text/plain;charset=utf-8,${text}`,
			again:
				!attempt.away &&
				visit.kept.find(({ student }) => student === attempt.student)?.id === attempt.id &&
				mayRepeat(task.assignment, attempt),
			[`drawn ${drawn.whole}`]: true
		};
	}

	/** What is sent with the code. */
	function message(): string {
		const { title, handed } = visit.attempt!;
		const gradebook = addressOf('../gradebook/');
		const link = resultLink(gradebook, handed?.code ?? '');
		return fill(sealed.dataset.message!, { title, link });
	}

	/** What the list has: all but what is on the screen. */
	const others = () => visit.kept.filter(({ id }) => id !== visit.attempt?.id);

	function show(): void {
		const now = visit.screen;
		if (now !== screen) {
			passing = {};
			writeFields();
		}
		screen = now;
		for (const section of root.querySelectorAll<HTMLElement>('[data-screen]'))
			section.hidden = section.dataset.screen !== now;
		const listed = others();
		const list = now !== 'ask' && now !== 'check' && (listed.length > 0 || visit.deleted);
		fillIn(root, {
			...(visit.task && taskValues(visit.task, locale, Date.now())),
			...attemptValues(),
			...passing,
			kept: Boolean(list),
			deleted: visit.deleted?.id,
			[`trouble ${visit.trouble}`]: true,
			[`unkept ${visit.unkept}`]: true,
			canShare: canShare()
		});
		fillRows(root, 'dots', now === 'ask' ? visit.questions.map((_, at) => dotAt(at)) : []);
		fillRows(root, 'open', now === 'check' ? visit.unanswered.map((at) => ({ at: at + 1 })) : []);
		fillRows(
			root,
			'kept',
			listed.map((one) => ({
				title: one.title,
				who: nameOf(one),
				handed: Boolean(one.handed),
				when: momentInWords(one.handed?.at ?? one.begun, locale)
			}))
		);
		// In the other language it would be what the teacher did not ask for.
		const fixed = visit.task && visit.task.assignment.language !== 'any';
		for (const link of document.querySelectorAll<HTMLElement>('[data-language]'))
			link.style.display = fixed ? 'none' : '';
		if (now === 'sealed') void draw(visit.attempt!.handed!.code);
	}

	/** The names that the fields begin with. */
	function writeFields(): void {
		for (const field of root.querySelectorAll<HTMLInputElement>('input.typed'))
			field.value = visit.attempt?.[field.name as keyof Who] ?? '';
	}

	/** Draws the code once its script has come. */
	async function draw(code: string): Promise<void> {
		if (drawn.code === code) return;
		drawn = { code };
		const script = (await import(/* @vite-ignore */ addressOf(given.qr)).catch(() => undefined)) as
			QrScript | undefined;
		drawn = { code, whole: script?.drawInto(sealed.querySelector('svg')!, code) ?? false };
		show();
	}

	/** The dot of a question: whether it is answered, and the one on the screen. */
	const dotAt = (at: number): Values => ({
		done: !visit.unanswered.includes(at),
		here: visit.oneAtATime && at === visit.session.at
	});

	/** Shows what has come of something. */
	function tell(values: Values): void {
		passing = { ...passing, ...values };
		show();
	}

	/** Says what has just come into view. */
	function announceNotes(): void {
		const notes = [...root.querySelectorAll<HTMLElement>('.note')];
		visit.announce(notes.find(({ offsetParent }) => offsetParent)?.textContent.trim() ?? '');
	}

	/** Does something that changes the screen, unless it says `false`, and goes to where it begins, or to what is named. */
	async function turn(change: () => unknown, to = 'legend, h2'): Promise<void> {
		if ((await change()) === false) return;
		// The questions are drawn after this.
		await new Promise(requestAnimationFrame);
		const there = [...root.querySelectorAll<HTMLElement>(to)];
		there.find((one) => one.offsetParent !== null)?.focus();
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

	/** Goes to a question, or beyond the last to handing in. */
	const go = (at: number) =>
		turn(() => (at < visit.questions.length ? visit.go(at) : visit.check(true)));

	const acts: Record<string, (element: HTMLElement) => unknown> = {
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
	// `#main` is where the link to the content leads before `skip-link.dom.ts` is there: it names no assignment.
	const openAddress = () => location.hash === '#main' || void turn(() => visit.open(location.hash));
	addEventListener('hashchange', openAddress);
	void visit.open(location.hash);
	return { visit, go };
}

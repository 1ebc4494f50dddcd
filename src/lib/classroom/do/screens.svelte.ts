import { fill } from '#lib/locale/fill.ts';
import type { Locale } from '#lib/locale/locales.ts';
import { canShare } from '#lib/ui/share-text.dom.ts';
import { momentInWords } from '../due.ts';
import { resultLink } from '../seal/code.ts';
import type { Who } from './attempt.ts';
import { attemptValues, nameOf } from './attempt-values.ts';
import { fillIn, fillRows } from './fill-screens.dom.ts';
import type { Given } from './given.ts';
import { taskValues } from './task-values.ts';
import type { Values } from './values.ts';
import { Visit } from './visit.svelte.ts';

/** What the script of QR codes offers. */
interface QrScript {
	/** Draws a text into an SVG; false where it is too long. */
	drawInto: (svg: Element, text: string) => boolean;
}

/** Address of another page or file, seen from this page. */
const addressOf = (path: string) => new URL(path, location.href).href;

/** A visit and its screens, for what is pressed on them. */
export type Screens = ReturnType<typeof showScreens>;

/** Shows the screen that a visit is at, again whenever something has changed. */
export function showScreens(root: HTMLElement, given: Given) {
	const locale = document.documentElement.lang as Locale;
	const sealed = root.querySelector<HTMLElement>('[data-screen=sealed]')!;
	const status = root.querySelector('[role=status]')!;
	/** What only this script knows: whether something is missing, what came of copying. */
	let passing: Values = {};
	let drawn: { code: string; whole?: boolean } = { code: '' };
	let screen = '';
	const visit = new Visit(given, locale, show, (text) => (status.textContent = text));

	/** What is sent with the code. */
	function message(): string {
		const { title, handed } = visit.attempt!;
		const link = resultLink(addressOf('../gradebook/'), handed?.code ?? '');
		return fill(sealed.dataset.message!, { title, link });
	}

	/** What the list has: all but what is on the screen. */
	const others = () => visit.kept.filter(({ id }) => id !== visit.attempt?.id);

	function show(): void {
		if (screen !== visit.screen) {
			screen = visit.screen;
			passing = {};
			writeFields();
		}
		for (const section of root.querySelectorAll<HTMLElement>('[data-screen]'))
			section.hidden = section.dataset.screen !== screen;
		fillIn(root, values());
		drawRows();
		// In the other language it would be what the teacher did not ask for.
		const fixed = visit.task && visit.task.assignment.language !== 'any';
		for (const link of document.querySelectorAll<HTMLElement>('[data-language]'))
			link.style.display = fixed ? 'none' : '';
		if (screen === 'sealed') void drawCode(visit.attempt!.handed!.code);
	}

	/** What the screens say now. */
	function values(): Values {
		const isAsking = screen === 'ask' || screen === 'check';
		return {
			...(visit.task && taskValues(visit.task, locale, Date.now())),
			...(visit.attempt && attemptValues(visit, message())),
			...passing,
			kept: !isAsking && Boolean(others().length || visit.deleted),
			deleted: visit.deleted?.id,
			[`trouble ${visit.trouble}`]: true,
			[`unkept ${visit.unkept}`]: true,
			[`drawn ${drawn.whole}`]: true,
			canShare: canShare()
		};
	}

	/** The names that the fields begin with. */
	function writeFields(): void {
		for (const field of root.querySelectorAll<HTMLInputElement>('input.typed'))
			field.value = visit.attempt?.[field.name as keyof Who] ?? '';
	}

	/** What there is one of for each question or attempt. */
	function drawRows(): void {
		fillRows(root, 'dots', screen === 'ask' ? visit.questions.map((_, at) => dotAt(at)) : []);
		fillRows(
			root,
			'open',
			screen === 'check' ? visit.unanswered.map((at) => ({ at: at + 1 })) : []
		);
		fillRows(
			root,
			'kept',
			others().map((one) => ({
				title: one.title,
				who: nameOf(one),
				handed: Boolean(one.handed),
				when: momentInWords(one.handed?.at ?? one.begun, locale)
			}))
		);
	}

	/** The dot of a question: whether it is answered, and the one on the screen. */
	const dotAt = (at: number): Values => ({
		done: !visit.unanswered.includes(at),
		here: visit.oneAtATime && at === visit.session.at
	});

	/** Draws the code once its script has come. */
	async function drawCode(code: string): Promise<void> {
		if (drawn.code === code) return;
		drawn = { code };
		const script = (await import(/* @vite-ignore */ addressOf(given.qr)).catch(() => undefined)) as
			QrScript | undefined;
		drawn = { code, whole: script?.drawInto(sealed.querySelector('svg')!, code) ?? false };
		show();
	}

	/** Shows what has come of something, until another screen comes. */
	function tell(values: Values): void {
		passing = { ...passing, ...values };
		show();
	}

	return { visit, message, others, tell };
}

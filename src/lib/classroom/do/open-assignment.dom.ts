import type { Locale } from '#lib/locale/locales.ts';
import type { Given as Practice } from '#lib/quiz/practice.ts';
import { aroundFrom } from '../around.ts';
import { type Assignment, matchesExplainer } from '../assignment.ts';
import { fingerprint, readLink, writeLink } from '../link.ts';
import { canSeal } from '../seal/seal.ts';
import { askedOf } from './asked.ts';
import type { Assignable, Given } from './given.ts';
import type { Task } from './task.ts';

/**
 * Why an assignment did not open. `unknown`: about no explainer of this copy. `unseen`: asks for a question that this copy
 * lacks. `unfetched`: the questions did not come. `gone`: every question was withdrawn.
 */
export type Trouble = 'none' | 'damaged' | 'newer' | 'unknown' | 'unseen' | 'unfetched' | 'gone';

/** Where an assignment is answered that asks for another language. */
export interface Elsewhere {
	locale: Locale;
	fragment: string;
}

/** Languages that an assignment may be answered in, best first. */
function languagesOf({ language }: Assignment, { locales }: Assignable): readonly Locale[] {
	return language !== 'any' && locales.includes(language) ? [language] : locales;
}

async function fetchBank(url: string): Promise<Practice | undefined> {
	try {
		const response = await fetch(url);
		// Written by the build that wrote this page, or by the next one, which keeps to it.
		return (await response.json()) as Practice;
	} catch {
		// No network and not saved, or a page of the network's own in its stead.
		return undefined;
	}
}

/** Opens the assignment of a link, or of a text with one in it. Never throws. */
export async function openAssignment(
	text: string,
	given: Given,
	locale: Locale
): Promise<Task | Elsewhere | Trouble> {
	const read = readLink(text);
	if (read.state !== 'read') return read.state;
	const { assignment } = read;
	const explainer = given.explainers.find(({ id }) => matchesExplainer(assignment.pool, id));
	if (!explainer) return 'unknown';
	const languages = languagesOf(assignment, explainer);
	const fragment = writeLink(assignment);
	if (!languages.includes(locale)) return { locale: languages[0]!, fragment };
	const url = new URL(explainer.questions, location.href).href;
	const bank = await fetchBank(url);
	if (!bank) return 'unfetched';
	const asked = askedOf(assignment, bank.questions, explainer.withdrawn);
	if (!asked) return 'unseen';
	if (asked.questions.length === 0) return 'gone';
	return {
		assignment,
		fragment,
		explainer,
		asked,
		title: assignment.title || explainer.title,
		around: aroundFrom(bank, url),
		fingerprint: canSeal() ? await fingerprint(fragment) : undefined
	};
}

import type { Locale } from '#lib/locale/locales.ts';
import type { Given } from '#lib/quiz/practice.ts';
import { fetchJson, fetchOnce } from '../fetch-once.dom.ts';
import { type Bank, bankOf } from './bank.ts';
import type { Offered } from './given.ts';

const bankAt = fetchOnce<Bank>();

/** Fetches an explainer's questions in a language, once. Rejects where there is no network and nothing saved. */
export function fetchBank(explainer: Offered, locale: Locale): Promise<Bank> {
	const page = new URL(explainer.practice[locale] ?? '', location.href).href;
	return bankAt(page, async () => {
		// Written by the build that wrote this page, or by the next one, which keeps to it.
		const given = (await fetchJson(new URL('questions.json', page).href)) as Given;
		return bankOf(given, locale, page);
	});
}

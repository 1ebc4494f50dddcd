import type { Locale } from '#lib/locale/locales.ts';
import type { Given } from '#lib/quiz/practice.ts';
import { type Bank, bankOf } from './bank.ts';
import type { Offered } from './given.ts';

const banks = new Map<string, Promise<Bank>>();

/** Fetches an explainer's questions in a language, once. Rejects where there is no network and nothing saved. */
export function fetchBank(explainer: Offered, locale: Locale): Promise<Bank> {
	const page = new URL(explainer.practice[locale] ?? '', location.href).href;
	const bank = banks.get(page) ?? fetchFrom(page, locale);
	banks.set(page, bank);
	// What failed may be tried again.
	bank.catch(() => banks.delete(page));
	return bank;
}

async function fetchFrom(page: string, locale: Locale): Promise<Bank> {
	const response = await fetch(new URL('questions.json', page));
	if (!response.ok) throw new Error(`${page} has no questions`);
	// Written by the build that wrote this page, or by the next one, which keeps to it.
	return bankOf((await response.json()) as Given, locale, page);
}

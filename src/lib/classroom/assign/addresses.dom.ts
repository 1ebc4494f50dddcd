import type { Locale } from '#lib/locale/locales.ts';
import { siteRoot } from '#lib/ui/site-root.dom.ts';

/** The whole link of an assignment, whose page is in one language; students can change to another there. */
export function studentPage(locale: Locale, fragment: string): string {
	return new URL(`${locale}/do/#${fragment}`, siteRoot()).href;
}

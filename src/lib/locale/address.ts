import type { Locale } from './locales.ts';

/*
 * Where pages are, from the site's root, each with its closing slash: without it every link would cost a redirect.
 * Views hand these to `resolve` of `$app/paths`, which makes them relative to the page.
 */

/** The catalogue of one language. */
export const catalogue = (locale: Locale) => `/${locale}/` as const;

/** The opening of an explainer. */
export const opening = (locale: Locale, explainer: string) => `/${locale}/${explainer}/` as const;

/** A section, or a page beside the sections such as `claims`. */
export const section = (locale: Locale, explainer: string, name: string) =>
	`/${locale}/${explainer}/${name}/` as const;

/** A page of the site itself, such as `about`. */
export const page = (locale: Locale, name: string) => `/${locale}/${name}/` as const;

/** The same page in another language. `path` is from the site's root: `/en/x/claims/`. */
export const inLocale = (path: string, locale: Locale) => path.replace(/^\/[^/]+/, `/${locale}`);

import { translatorFor } from '#lib/locale/translator.svelte.ts';
import { appManifest } from '#lib/offline/manifest.ts';
import { localeEntries } from '#lib/server/explainers.ts';
import { listings } from '#lib/server/library.ts';
import { screenshotsIn } from '#lib/server/screenshots.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

export const entries: EntryGenerator = localeEntries;

/** Systems show four at most. */
const shown = 4;

/** What makes the site of one language an app. */
export const GET: RequestHandler = async ({ url, params: { locale } }) => {
	const { t } = translatorFor(locale);
	const here = (await listings()).filter(({ locales }) => locales.includes(locale));
	const manifest = appManifest(locale, new URL('..', url).pathname, {
		name: t('site.name'),
		description: t('site.tagline'),
		screenshots: await screenshotsIn(locale),
		shortcuts: [
			...here.slice(0, shown - 1).map(({ id, title }) => ({
				name: `${t('quiz.title')}: ${title[locale] ?? ''}`,
				url: `${id}/quiz/`
			})),
			{ name: `${t('assign.page.nav')}: ${t('assign.page.title')}`, url: 'assign/' }
		]
	});
	return new Response(JSON.stringify(manifest), {
		headers: { 'content-type': 'application/manifest+json' }
	});
};

import { version } from '$app/environment';
import { localize } from '#lib/locale/words.ts';
import { localeEntries } from '#lib/server/explainers.ts';
import { listings } from '#lib/server/library.ts';
import { version as release } from '../../../../package.json';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = localeEntries;

/** More would be a catalogue of versions; each explainer's own page says its date. */
const shown = 20;

export const load: PageServerLoad = async ({ params }) => {
	const locale = params.locale;
	const here = (await listings()).filter(({ locales }) => locales.includes(locale)).slice(0, shown);
	return {
		// Which release, and exactly which build of it.
		version: `${release}+${version}`,
		explainers: here.map(({ id, title, version, reviewed, sections, corrections }) => ({
			id,
			version,
			reviewed,
			...localize({ title, sections, corrections }, locale)
		}))
	};
};

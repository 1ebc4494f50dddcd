import { error } from '@sveltejs/kit';
import type { Locks } from '#lib/classroom/gradebook/given.ts';
import { whereTold } from '#lib/explainer/citation.ts';
import { explainerAt } from '#lib/server/explainers.ts';
import { explainerNamed, listings } from '#lib/server/library.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

export const entries: EntryGenerator = async () =>
	(await listings()).filter(({ hasBank }) => hasBank).map(({ id: explainer }) => ({ explainer }));

/** What answers to an explainer are graded by, the same in every language; and where its facts stand. */
export const GET: RequestHandler = async ({ params }) => {
	const found = await explainerNamed(params.explainer);
	const [locale] = found?.locales ?? [];
	if (!found || !locale) error(404);
	// Prose in every language cites the same facts in the same sections.
	const local = await explainerAt({ locale, explainer: found.id });
	const facts = local.facts.map(({ id, paragraph }) => [
		id,
		{ paragraph, section: whereTold(local, id)?.section }
	]);
	const locks: Locks = {
		lock: found.lock ?? {},
		facts: Object.fromEntries(facts) as Locks['facts']
	};
	return new Response(JSON.stringify(locks), { headers: { 'content-type': 'application/json' } });
};

import { withWholeAbbreviations } from '#lib/locale/spelled.ts';

/**
 * What a page gives to its script, as JSON in which no tag can begin, so that a page may hold it as it stands, and with
 * Urdu abbreviations kept whole, as on pages.
 */
export function givenResponse(given: unknown): Response {
	const json = withWholeAbbreviations(JSON.stringify(given)).replaceAll('<', '\\u003c');
	return new Response(json, { headers: { 'content-type': 'application/json' } });
}

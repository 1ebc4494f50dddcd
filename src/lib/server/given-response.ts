/** What a page gives to its script, as JSON in which no tag can begin: a page may hold it as it stands. */
export function givenResponse(given: unknown): Response {
	const json = JSON.stringify(given).replaceAll('<', '\\u003c');
	return new Response(json, { headers: { 'content-type': 'application/json' } });
}

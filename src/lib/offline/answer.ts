import { wantedBy } from './wanted.ts';

/** What answering takes besides the request. */
export interface Sources {
	base: string;
	/** Addresses that are saved, or should be. */
	saved: ReadonlySet<string>;
	/** The saved file of an address; undefined when it is not there. */
	look: (path: string) => Promise<Response | undefined>;
	/** Asks the host. Rejects without a network. */
	ask: (request: Request) => Promise<Response>;
}

/** Answers every request with something: the saved file, the host's answer, or a page that says what there is. */
export async function answer(request: Request, sources: Sources): Promise<Response> {
	const { pathname, search, origin } = new URL(request.url);
	const wanted = wantedBy(pathname, sources.saved);
	// The browser adds the fragment again by itself.
	if (wanted && 'moved' in wanted) return Response.redirect(origin + wanted.moved + search, 301);
	// Pages of the version before ask for files that this one does not know.
	const saved = await sources.look(wanted?.path ?? pathname);
	if (saved) return saved;
	try {
		return await sources.ask(request);
	} catch {
		return request.mode === 'navigate' ? lost(sources) : Response.error();
	}
}

/** The page for what is not here. It links what there is. */
async function lost({ base, look }: Sources): Promise<Response> {
	const page = await look(`${base}/404.html`);
	const headers = { 'content-type': 'text/html; charset=utf-8' };
	return page
		? new Response(page.body, { status: 404, headers })
		: new Response(nothing, { status: 503, headers });
}

/** Said when a browser has deleted the saved pages, too, while there is no network. */
const nothing = `<!doctype html><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Fahm</title><p>This page needs a network just now.<p lang="ur" dir="rtl">اس صفحے کے لیے ابھی نیٹ ورک چاہیے۔`;

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
		if (request.mode !== 'navigate') return Response.error();
		return wanted ? later(sources) : lost(sources);
	}
}

const headers = { 'content-type': 'text/html; charset=utf-8' };

/** The page for what is not here. It links what there is. */
async function lost(sources: Sources): Promise<Response> {
	const page = await sources.look(`${sources.base}/404.html`);
	return page ? new Response(page.body, { status: 404, headers }) : later(sources);
}

/**
 * Said of a page that there is, and that this device has not: nobody has opened it here so far, or the browser has
 * deleted what was saved.
 */
const later = ({ base }: Sources): Response =>
	new Response(
		`<!doctype html><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark"><title>Fahm</title>
<style>body{max-inline-size:36rem;margin:4rem auto;padding:0 1rem;font:1.1rem/1.6 serif}[lang=ur]{line-height:2.1}</style>
<p>This page is not saved on this device yet. Open it once online.
<p lang="ur" dir="rtl">یہ صفحہ ابھی اس آلے پر محفوظ نہیں۔ ایک بار انٹرنیٹ سے جڑ کر کھولیں۔
<p><a href="${base}/">Fahm · فہم</a>`,
		{ status: 503, headers }
	);

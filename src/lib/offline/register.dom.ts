import type { Group } from './groups.ts';
import { type News, parseNews, type Wish } from './news.ts';
import { siteRoot } from '#lib/ui/site-root.dom.ts';

/** What there is to know of saving: how far it is, or that it cannot be. */
export type State = { saving: { done: number; total: number } } | 'ready' | 'failed';

/** What a page does about the worker's news. */
export interface Listener {
	onState: (state: State) => void;
	/** A new version is saved and waits. */
	onUpdate: (waiting: ServiceWorker) => void;
}

/** The worker of this site. Missing on plain http and where a browser refuses it. */
const container = () => (navigator as Partial<Navigator>).serviceWorker;

/** The worker's registration; undefined where there is none. */
export async function registered(): Promise<ServiceWorkerRegistration | undefined> {
	// Another site may begin further up on the same host.
	const found = await container()
		?.getRegistration(siteRoot())
		.catch(() => undefined);
	return found?.scope === siteRoot().href ? found : undefined;
}

/** Asks the worker for something. */
export const wish = (worker: ServiceWorker, what: Wish) => worker.postMessage(what);

/**
 * Has the worker save a group that this page turns out to need, where its address does not tell: such as the whole
 * alphabet, once somebody types Urdu. Does nothing where there is no worker.
 */
export function saveToo(group: Group): void {
	void container()?.ready.then(({ active, scope }) => {
		// The worker of another site further up on the same host would not know what is meant.
		if (active && scope === siteRoot().href) wish(active, { save: group });
	});
}

/** Registers the worker, which saves the site, and tells how that goes. Does nothing where there are no workers. */
export function saveSite(listener: Listener): void {
	const workers = container();
	if (!workers) return;
	workers.addEventListener('message', ({ data }) => {
		const news = parseNews(data);
		if (news && !news.again) listener.onState(stateOf(news));
	});
	const start = () => void register(workers, listener.onUpdate);
	start();
	// What a lost network has broken off goes on, and what a reader has deleted stays away until the next visit.
	addEventListener('online', start);
	addEventListener('forgotten', () => removeEventListener('online', start));
}

async function register(
	workers: ServiceWorkerContainer,
	onUpdate: Listener['onUpdate']
): Promise<void> {
	const script = new URL('service-worker.js', siteRoot());
	const options = { scope: siteRoot().pathname, updateViaCache: 'none' } as const;
	const registration = await workers.register(script, options).catch(() => undefined);
	if (!registration) return;
	if (registration.active) wish(registration.active, 'save');
	offer(registration, onUpdate);
	// Handlers, not listeners: whenever the network comes back this runs again, on the same registration.
	const watch = () => {
		const { installing } = registration;
		if (installing) installing.onstatechange = () => offer(registration, onUpdate);
	};
	watch();
	registration.onupdatefound = watch;
}

const stateOf = (news: News): State =>
	'saving' in news ? { saving: news.saving } : news.saved ? 'ready' : 'failed';

/** Nothing to offer when the waiting worker is the first: it becomes active by itself. */
function offer(
	{ active, waiting }: ServiceWorkerRegistration,
	onUpdate: Listener['onUpdate']
): void {
	if (active && waiting) onUpdate(waiting);
}

import { afterEach, expect, it, vi } from 'vitest';
import { saveSite } from './register.dom.ts';

/** What browsers do when something happens to a worker or a registration: listeners are called, and a handler. */
class Happening extends EventTarget {
	onstatechange?: () => void;
	onupdatefound?: () => void;

	tell(type: 'statechange' | 'updatefound'): void {
		this.dispatchEvent(new Event(type));
		this[`on${type}`]?.();
	}
}

class Worker extends Happening {
	postMessage = vi.fn();
}

class Registration extends Happening {
	active = new Worker();
	installing: Worker | null = null;
	waiting: Worker | null = null;
}

/** A page with a network that comes back, and the site's registration. */
function openPage() {
	const registration = new Registration();
	const page = new EventTarget();
	const register = vi.fn(() => Promise.resolve(registration));
	const workers = Object.assign(new EventTarget(), { register });
	vi.stubGlobal('navigator', { serviceWorker: workers });
	vi.stubGlobal('document', { documentElement: { dataset: {} } });
	vi.stubGlobal('location', { href: 'https://fahm.example/en/' });
	vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
	vi.stubGlobal('removeEventListener', page.removeEventListener.bind(page));
	return { registration, page, register };
}

afterEach(() => {
	vi.unstubAllGlobals();
});

it('offers a new version once, however often the network has come back', async () => {
	const { registration, page } = openPage();
	const onUpdate = vi.fn();

	saveSite({ onState: vi.fn(), onUpdate });
	for (let i = 0; i < 3; i += 1) page.dispatchEvent(new Event('online'));
	await vi.waitFor(() => expect(registration.active.postMessage).toHaveBeenCalledTimes(4));
	const worker = new Worker();
	registration.installing = worker;
	registration.tell('updatefound');
	[registration.installing, registration.waiting] = [null, worker];
	worker.tell('statechange');

	expect(onUpdate.mock.calls).toEqual([[worker]]);
});

it('saves nothing again of what was deleted, though the network comes back', () => {
	const { page, register } = openPage();
	saveSite({ onState: vi.fn(), onUpdate: vi.fn() });
	page.dispatchEvent(new Event('online'));
	expect(register).toHaveBeenCalledTimes(2);
	page.dispatchEvent(new Event('forgotten'));
	page.dispatchEvent(new Event('online'));
	expect(register).toHaveBeenCalledTimes(2);
});

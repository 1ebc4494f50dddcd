// For tests: a page's address and its history, with as much of a browser as a place in the gradebook needs.
import { vi } from 'vitest';

interface Entry {
	hash: string;
	state: unknown;
}

const hashOf = (address: string) => (address.startsWith('#') ? address : '');

/** Opens the page at an address, in the stead of the browser's own; `main` is a part of the page. */
export function openPage(hash = '') {
	const entries: Entry[] = [{ hash, state: null }];
	let at = 0;
	vi.stubGlobal('location', {
		pathname: '/en/gradebook/',
		get hash() {
			return entries[at]!.hash;
		}
	});
	vi.stubGlobal('history', {
		get state() {
			return entries[at]!.state;
		},
		pushState: (state: unknown, _: string, address: string) =>
			entries.splice(++at, Infinity, { hash: hashOf(address), state }),
		replaceState: (state: unknown, _: string, address: string) =>
			(entries[at] = { hash: hashOf(address), state })
	});
	vi.stubGlobal('document', {
		getElementById: (id: string) => (id === 'main' ? {} : null)
	});
	return {
		/** As if somebody had pressed Back. */
		back: () => (at -= 1),
		/** As if somebody had followed a link within the page. */
		go: (to: string) => entries.splice(++at, Infinity, { hash: to, state: null }),
		entries
	};
}

import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { save, type Saving, type Shelf } from './save.ts';

/** A browser's cache, and what is in it. */
function shelf(content: Record<string, string> = {}): Shelf & { has: Map<string, string> } {
	const has = new Map(Object.entries(content));
	return {
		has,
		match: (url) => Promise.resolve(has.has(url) ? new Response(has.get(url)) : undefined),
		put: async (url, response) => void has.set(url, await response.text())
	};
}

const font = '/fonts/site.220e66ca.woff2';
const urls = ['/', '/en/', '/ur/', '/404.html', '/icon.svg', font];
const host = (url: string) => Promise.resolve(new Response(`host: ${url}`));

const saving = (changes: Partial<Saving>): Saving => ({
	urls,
	into: shelf(),
	earlier: [],
	ask: host,
	isBuilt: async (url, response) => /^(host: .*|before)$/.test(await response.clone().text()),
	onProgress: () => undefined,
	...changes
});

describe('saving', () => {
	it('saves everything, and counts', async () => {
		const into = shelf();
		const steps: number[] = [];
		await save(saving({ into, onProgress: (done) => steps.push(done) }));
		expect([...into.has.keys()].sort()).toEqual(urls.toSorted());
		expect(steps).toEqual([1, 2, 3, 4, 5, 6]);
	});

	it('takes from the version before what cannot have changed, and nothing else', async () => {
		const into = shelf();
		const earlier = [shelf({ [font]: 'before', '/en/': 'before' })];
		await save(saving({ into, earlier }));
		expect(into.has.get(font)).toBe('before');
		expect(into.has.get('/en/')).toBe('host: /en/');
	});

	it('goes on where it was broken off', async () => {
		const asked: string[] = [];
		const into = shelf({ '/en/': 'there' });
		await save(saving({ into, ask: (url) => (asked.push(url), host(url)) }));
		expect(asked).not.toContain('/en/');
		expect(into.has.size).toBe(urls.length);
	});

	it.each([404, 500, 503])('fails when a file is answered with %d', async (status) => {
		const ask = (url: string) =>
			url === '/ur/' ? Promise.resolve(new Response('', { status })) : host(url);
		await expect(save(saving({ ask }))).rejects.toThrow(`/ur/: ${status}`);
	});

	it('fails when any one file fails, and after it succeeds with the rest', async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.constantFrom(...urls),
				fc.constantFrom('ask', 'put'),
				async (bad, how) => {
					const into = shelf();
					const failing = () => Promise.reject(new TypeError('network'));
					const { put } = into;
					const broken = {
						...into,
						put: (url: string, response: Response) =>
							url === bad && how === 'put' ? failing() : put(url, response)
					};
					const ask = (url: string) => (url === bad && how === 'ask' ? failing() : host(url));
					await expect(save(saving({ into: broken, ask }))).rejects.toThrow('network');
					expect(into.has.has(bad)).toBe(false);
					await save(saving({ into }));
					expect(into.has.size).toBe(urls.length);
				}
			)
		);
	});

	it('tells of nothing any more once a file has failed', async () => {
		const steps: number[] = [];
		const into = shelf();
		let release: () => void = () => undefined;
		const late = new Promise<void>((done) => (release = done));
		const ask = (url: string) =>
			url === font ? Promise.reject(new TypeError('network')) : late.then(() => host(url));
		const broken = save(saving({ into, ask, onProgress: (done) => steps.push(done) }));
		await expect(broken).rejects.toThrow('network');
		release();
		// The three files that were under way still arrive.
		await vi.waitFor(() => expect(into.has.size).toBe(3));
		expect(steps).toEqual([]);
	});

	it('takes no file that is not the one that was built, whichever it is and whenever it comes', async () => {
		await fc.assert(
			fc.asyncProperty(fc.constantFrom(...urls), async (foreign) => {
				const into = shelf();
				const ask = (url: string) =>
					url === foreign ? Promise.resolve(new Response('Sign in')) : host(url);
				await expect(save(saving({ into, ask }))).rejects.toThrow(foreign);
				// The line goes, and comes back with the right host at its end.
				await expect(
					save(saving({ into, ask: () => Promise.reject(new TypeError()) }))
				).rejects.toThrow();
				await save(saving({ into }));
				expect([...into.has.values()].sort()).toEqual(urls.map((url) => `host: ${url}`).sort());
			})
		);
	});

	it('takes from the version before only what was built: its worker may have looked less closely', async () => {
		const into = shelf();
		await save(
			saving({ into, earlier: [shelf({ [font]: 'Sign in' }), shelf({ [font]: 'before' })] })
		);
		expect(into.has.get(font)).toBe('before');
		const alone = shelf();
		await save(saving({ into: alone, earlier: [shelf({ [font]: 'Sign in' })] }));
		expect(alone.has.get(font)).toBe(`host: ${font}`);
	});

	it('keeps no mark of a redirect: a navigation must not be answered with one', async () => {
		const kept: Response[] = [];
		const into: Shelf = {
			match: () => Promise.resolve(undefined),
			put: (_, response) => Promise.resolve(void kept.push(response))
		};
		const ask = () =>
			Promise.resolve(
				new Proxy(new Response('lost'), {
					get: (target, name) => {
						if (name === 'redirected') return true;
						return Reflect.get(target, name, target) as unknown;
					}
				})
			);
		const isBuilt = () => Promise.resolve(true);
		await save(saving({ urls: ['/404.html'], into, ask, isBuilt }));
		expect(kept.map(({ redirected }) => redirected)).toEqual([false]);
		expect(await kept[0]?.text()).toBe('lost');
	});
});

import { describe, expect, it } from 'vitest';
import { answer, type Sources } from './answer.ts';

const site: Record<string, string> = {
	'/repo/': 'door',
	'/repo/en/': 'English',
	'/repo/404.html': 'lost',
	'/repo/a.js': 'script'
};

const online = () => Promise.resolve(new Response('from the host'));
const offline = () => Promise.reject(new TypeError('Failed to fetch'));

/** Sources of a device; `kept` is what its cache still has. */
const sources = (ask: Sources['ask'], kept = site): Sources => ({
	base: '/repo',
	saved: new Set(Object.keys(site)),
	look: (path) => Promise.resolve(path in kept ? new Response(kept[path]) : undefined),
	ask
});

/** Node refuses to make a request that navigates, so one is dressed up. */
function request(path: string, mode: RequestMode = 'navigate'): Request {
	const real = new Request(`https://a.example${path}`);
	return new Proxy(real, {
		get: (target, name) => (name === 'mode' ? mode : (Reflect.get(target, name, target) as unknown))
	});
}

const said = async (path: string, from: Sources, mode?: RequestMode) => {
	const response = await answer(request(path, mode), from);
	return { status: response.status, text: await response.text() };
};

describe('an answer', () => {
	it('is what is saved, online and off, whatever the query', async () => {
		for (const ask of [online, offline])
			expect(await said('/repo/en/?from=chat', sources(ask))).toEqual({
				status: 200,
				text: 'English'
			});
	});

	it('sends to the whole address and keeps the query', async () => {
		const response = await answer(request('/repo/en?a=1'), sources(offline));
		expect(response.status).toBe(301);
		expect(response.headers.get('location')).toBe('https://a.example/repo/en/?a=1');
	});

	it('comes from the host for what is not known here', async () => {
		expect(await said('/repo/new/', sources(online))).toEqual({
			status: 200,
			text: 'from the host'
		});
	});

	it('says what there is, when there is neither page nor network', async () => {
		expect(await said('/repo/gone/', sources(offline))).toEqual({ status: 404, text: 'lost' });
	});

	it('comes from the host when the browser has deleted what was saved', async () => {
		expect(await said('/repo/en/', sources(online, {}))).toEqual({
			status: 200,
			text: 'from the host'
		});
	});

	it('is a page in both languages when nothing is left and there is no network', async () => {
		const { status, text } = await said('/repo/en/', sources(offline, {}));
		expect(status).toBe(503);
		expect(text).toMatch(/online[^]*lang="ur"/);
	});

	it('says of a page that there is, and that nobody has opened here, that it needs a network once', async () => {
		const kept = { '/repo/404.html': 'lost' };
		const { status, text } = await said('/repo/en/', sources(offline, kept));
		expect(status).toBe(503);
		expect(text).toContain('href="/repo/"');
	});

	it('is an error, and no page, for a file that nobody has', async () => {
		const response = await answer(request('/repo/b.js', 'no-cors'), sources(offline));
		expect(response.type).toBe('error');
	});

	it('is what the version before has left, for its open pages', async () => {
		const kept = { ...site, '/repo/_app/immutable/islands/old.OeDioJsb.js': 'old script' };
		const path = '/repo/_app/immutable/islands/old.OeDioJsb.js';
		expect((await said(path, sources(offline, kept), 'cors')).text).toBe('old script');
	});
});

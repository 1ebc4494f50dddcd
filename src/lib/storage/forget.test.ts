import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Device } from './example-device.ts';
import { forgetAll } from './forget.ts';

const base = vi.hoisted(() => ({ rows: 1, end: Promise.resolve(), opens: true }));

vi.mock('idb-keyval', () => ({
	createStore: () => (_: string, act: (rows: object) => unknown) => {
		if (!base.opens) throw new DOMException('insecure', 'SecurityError');
		const clear = () => (base.rows = 0);
		return act({ clear, transaction: base.end });
	},
	promisifyRequest: (request: unknown) => request
}));

let local: Device;
let tab: Device;

beforeEach(() => {
	Object.assign(base, { rows: 1, end: Promise.resolve(), opens: true });
	[local, tab] = [new Device(), new Device()];
	for (const device of [local, tab]) {
		device.setItem('fahm:later', 'yes');
		device.setItem('another', 'x');
	}
	vi.stubGlobal('localStorage', local);
	vi.stubGlobal('sessionStorage', tab);
});

afterEach(() => {
	vi.unstubAllGlobals();
});

it('forgets all of ours, in this tab and on the device, and nothing of anybody else’s', async () => {
	expect(await forgetAll()).toBe(true);
	expect([Object.keys(local), Object.keys(tab), base.rows]).toEqual([['another'], ['another'], 0]);
});

it('comes back when the database is empty, and no sooner', async () => {
	let empty: () => void = () => undefined;
	base.end = new Promise((done) => (empty = done));
	const back = vi.fn();
	const forgetting = forgetAll().then(back);
	await new Promise((done) => setTimeout(done));
	expect(back).not.toHaveBeenCalled();
	empty();
	await forgetting;
	expect(back).toHaveBeenCalledExactlyOnceWith(true);
});

it('says so when the browser empties nothing', async () => {
	base.end = Promise.reject(new DOMException('full', 'QuotaExceededError'));
	expect(await forgetAll()).toBe(false);
});

it('forgets the rest where one of the three is refused', async () => {
	local.temper = 'refuses';
	base.opens = false;
	expect(await forgetAll()).toBe(true);
	expect(Object.keys(tab)).toEqual(['another']);
});

import { beforeEach, describe, expect, it, vi } from 'vitest';

const device = vi.hoisted(() => ({ kept: new Map<string, unknown>(), temper: 'keeps' }));

function look(): void {
	if (device.temper === 'refuses') throw new DOMException('insecure', 'SecurityError');
}

vi.mock('idb-keyval', () => ({
	createStore: () => {
		look();
		return 'store';
	},
	get: async (name: string) =>
		Promise.resolve()
			.then(look)
			.then(() => device.kept.get(name)),
	set: async (name: string, value: unknown) =>
		Promise.resolve().then(() => {
			look();
			if (device.temper === 'is full') throw new DOMException('full', 'QuotaExceededError');
			device.kept.set(name, structuredClone(value));
		}),
	del: async (name: string) =>
		Promise.resolve()
			.then(look)
			.then(() => device.kept.delete(name)),
	keys: async () =>
		Promise.resolve()
			.then(look)
			.then(() => [...device.kept.keys(), 7])
}));

/** As a page that was just opened. */
const open = async () => {
	vi.resetModules();
	return import('./large.ts');
};

beforeEach(() => {
	device.kept.clear();
	device.temper = 'keeps';
});

describe('a device that keeps', () => {
	it('gives back what it was given, to the next page too', async () => {
		const { keepLarge, readLarge } = await open();
		expect(await keepLarge('class', { rows: [1, undefined] })).toBe(true);
		expect(await readLarge('class')).toEqual({ rows: [1, undefined] });
		expect(await (await open()).readLarge('class')).toEqual({ rows: [1, undefined] });
		expect(await readLarge('other')).toBeUndefined();
	});

	it('names what it keeps, and forgets it', async () => {
		const { forgetLarge, keepLarge, namesOfLarge } = await open();
		await keepLarge('b', 1);
		await keepLarge('a', 1);
		expect(await namesOfLarge()).toEqual(['a', 'b']);
		await forgetLarge('a');
		expect(await namesOfLarge()).toEqual(['b']);
	});

	it('says what cannot be cloned, and has it for now', async () => {
		const { keepLarge, readLarge } = await open();
		const value = { act: () => 1 };
		expect(await keepLarge('a', value)).toBe(false);
		expect(await readLarge('a')).toBe(value);
	});
});

describe.each(['refuses', 'is full'])('a device that %s', (temper) => {
	it('says so, and has what it was given until the page is closed', async () => {
		device.temper = temper;
		const { forgetLarge, keepLarge, namesOfLarge, readLarge } = await open();
		expect(await readLarge('a')).toBeUndefined();
		expect(await keepLarge('a', 'x')).toBe(false);
		expect(await readLarge('a')).toBe('x');
		expect(await namesOfLarge()).toEqual(['a']);
		await forgetLarge('a');
		expect(await readLarge('a')).toBeUndefined();
		await keepLarge('a', 'x');
		expect(await (await open()).readLarge('a')).toBeUndefined();
	});

	it('keeps what it could not keep before, once there is room', async () => {
		device.temper = temper;
		const { keepLarge, readLarge } = await open();
		await keepLarge('a', 'x');
		device.temper = 'keeps';
		expect(await keepLarge('a', 'y')).toBe(true);
		expect(await readLarge('a')).toBe('y');
		expect(device.kept.get('a')).toBe('y');
	});
});

import { beforeEach, describe, expect, it, vi } from 'vitest';

const device = vi.hoisted(() => ({ kept: new Map<string, unknown>(), temper: 'keeps' }));

function look(): void {
	if (device.temper === 'refuses') throw new DOMException('insecure', 'SecurityError');
}

const asked = <Value>(answer: () => Value) =>
	Promise.resolve().then(() => {
		look();
		return answer();
	});

/** As IndexedDB: a transaction is kept as a whole or not at all, and begins when the one before is over. */
const rows = {
	get: (name: string) => asked(() => device.kept.get(name)),
	put(value: unknown, name: string) {
		const clone: unknown = structuredClone(value);
		rows.transaction = asked(() => {
			if (device.temper === 'is full') throw new DOMException('full', 'QuotaExceededError');
			device.kept.set(name, clone);
		});
	},
	delete(name: string) {
		rows.transaction = asked(() => {
			if (device.temper === 'lets nothing go') throw new DOMException('no', 'AbortError');
			device.kept.delete(name);
		});
	},
	transaction: Promise.resolve()
};

vi.mock('idb-keyval', () => ({
	createStore: () => {
		look();
		let last: Promise<unknown> = Promise.resolve();
		return (_: string, act: (on: typeof rows) => unknown) => {
			const transaction = last.then(() => act(rows));
			last = transaction.catch(() => undefined);
			return transaction;
		};
	},
	promisifyRequest: (request: unknown) => request,
	get: rows.get
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

	it('forgets one name and no other', async () => {
		const { forgetLarge, keepLarge } = await open();
		await keepLarge('b', 1);
		await keepLarge('a', 1);
		expect(await forgetLarge('a')).toBe(true);
		expect([...device.kept.keys()]).toEqual(['b']);
	});

	it('says so when it has not deleted what it was asked to', async () => {
		const { forgetLarge, keepLarge, readLarge } = await open();
		await keepLarge('a', 1);
		device.temper = 'lets nothing go';
		expect(await forgetLarge('a')).toBe(false);
		expect(await readLarge('a')).toBe(1);
	});

	it('says what cannot be cloned, and has it for now', async () => {
		const { keepLarge, readLarge } = await open();
		const value = { act: () => 1 };
		expect(await keepLarge('a', value)).toBe(false);
		expect(await readLarge('a')).toBe(value);
	});
});

describe('a change', () => {
	const add = (row: string) => (kept: unknown) => [...((kept as string[] | undefined) ?? []), row];

	it('is made on what there is', async () => {
		const { changeLarge, keepLarge, readLarge } = await open();
		await keepLarge('a', ['1']);
		expect(await changeLarge('a', add('2'))).toBe(true);
		expect(await readLarge('a')).toEqual(['1', '2']);
	});

	it('writes nothing over that cannot be read, and comes once it can', async () => {
		device.kept.set('a', ['1']);
		device.temper = 'refuses';
		const { changeLarge, readLarge } = await open();
		expect(await changeLarge('a', add('2'))).toBe(false);
		expect(await changeLarge('a', add('3'))).toBe(false);
		expect(await readLarge('a')).toEqual(['2', '3']);
		expect(device.kept.get('a')).toEqual(['1']);
		device.temper = 'keeps';
		expect(await readLarge('a')).toEqual(['1', '2', '3']);
		expect(await changeLarge('a', add('4'))).toBe(true);
		expect(device.kept.get('a')).toEqual(['1', '2', '3', '4']);
		expect(await readLarge('a')).toEqual(['1', '2', '3', '4']);
	});

	it('is not lost to another that fails at the same time', async () => {
		device.temper = 'is full';
		const { changeLarge, readLarge } = await open();
		await Promise.all([changeLarge('a', add('1')), changeLarge('a', add('2'))]);
		expect(await readLarge('a')).toEqual(['1', '2']);
	});

	it('brings what was not kept before once, whatever comes at the same time', async () => {
		device.temper = 'is full';
		const { changeLarge, readLarge } = await open();
		await changeLarge('a', add('1'));
		device.temper = 'keeps';
		await Promise.all([changeLarge('a', add('2')), changeLarge('a', add('3'))]);
		expect(device.kept.get('a')).toEqual(['1', '2', '3']);
		expect(await readLarge('a')).toEqual(['1', '2', '3']);
	});
});

describe.each(['refuses', 'is full'])('a device that %s', (temper) => {
	it('says so, and has what it was given until the page is closed', async () => {
		device.temper = temper;
		const { forgetLarge, keepLarge, readLarge } = await open();
		expect(await readLarge('a')).toBeUndefined();
		expect(await keepLarge('a', 'x')).toBe(false);
		expect(await readLarge('a')).toBe('x');
		expect(await forgetLarge('a')).toBe(true);
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

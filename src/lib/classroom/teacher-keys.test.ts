import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { exampleKey } from './example.ts';
import { readKeyFile } from './keys.ts';
import { keepTeacherKey, readTeacherKeys, startFirstKey } from './teacher-keys.dom.ts';

const device = vi.hoisted(() => ({ kept: new Map<string, unknown>(), refuses: false }));

vi.mock('#lib/storage/large.ts', () => ({
	readLarge: async (name: string) => Promise.resolve(device.kept.get(name)),
	changeLarge: async (name: string, change: (kept: unknown) => unknown) => {
		device.kept.set(name, change(device.kept.get(name)));
		return Promise.resolve(!device.refuses);
	}
}));

beforeEach(() => {
	device.refuses = false;
});
afterEach(() => {
	device.kept.clear();
});

describe('the first key', () => {
	it('is not kept before its backup was written', async () => {
		const first = await startFirstKey();
		await expect(first.finish()).rejects.toThrow('backup');
		expect(await readTeacherKeys()).toEqual([]);
	});

	it('is kept after that, and cannot be copied any more', async () => {
		const first = await startFirstKey();
		const text = await first.backup();
		const { key, kept } = await first.finish();
		expect(kept).toBe(true);
		expect(key.privateKey.extractable).toBe(false);
		expect(await readTeacherKeys()).toEqual([key]);
		expect(await readKeyFile(text)).toMatchObject({ state: 'read', key: { id: first.id } });
	});

	it('says where the device keeps nothing', async () => {
		device.refuses = true;
		const first = await startFirstKey();
		await first.backup('secret');
		expect((await first.finish()).kept).toBe(false);
	});
});

describe('kept keys', () => {
	it('come newest first, each once', async () => {
		const example = await exampleKey();
		const first = await startFirstKey();
		await first.backup();
		const { key } = await first.finish();
		await keepTeacherKey(example);
		expect((await readTeacherKeys()).map(({ id }) => id)).toEqual([example.id, key.id]);
		await keepTeacherKey(key);
		expect((await readTeacherKeys()).map(({ id }) => id)).toEqual([key.id, example.id]);
	});

	it.each([undefined, null, 'x', {}, [null, 5, { id: 'x' }]])(
		'are none where %j is kept',
		async (value) => {
			device.kept.set('teacher-keys', value);
			expect(await readTeacherKeys()).toEqual([]);
		}
	);

	it('are only those that are whole', async () => {
		const example = await exampleKey();
		device.kept.set('teacher-keys', [
			{ ...example, privateKey: {} },
			example,
			{ ...example, id: 'no' }
		]);
		expect(await readTeacherKeys()).toEqual([example]);
	});
});

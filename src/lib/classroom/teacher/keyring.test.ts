import { beforeEach, describe, expect, it, vi } from 'vitest';
import { renew, temper } from '#lib/storage/example-large.ts';
import { keyFile } from '../example.ts';
import { makeKey, writeKeyFile } from '../keys.ts';
import { Keyring } from './keyring.svelte.ts';

vi.mock('#lib/storage/large.ts', () => import('#lib/storage/example-large.ts'));
vi.mock('#lib/storage/promise.ts', () => ({ askToKeep: () => undefined }));

beforeEach(() => {
	renew();
});

/** A ring whose first key has a backup that the teacher has saved. */
async function savedRing(): Promise<Keyring> {
	const ring = new Keyring();
	await ring.load();
	await ring.backup('');
	ring.handedOver({ way: 'file', at: 1, locked: false });
	return ring;
}

describe('a first key', () => {
	it('is kept', async () => {
		const ring = await savedRing();
		expect(await ring.finish()).toBe(true);
		expect(ring.isUnkept).toBe(false);
	});

	it('that the device would not keep is there, and is said not to be kept', async () => {
		const ring = await savedRing();
		temper.keeps = (name) => name !== 'teacher-keys';
		expect(await ring.finish()).toBe(false);
		expect(ring.isUnkept).toBe(true);
		expect(ring.key).toBeDefined();
	});
});

it('knows a device that keeps all but keys, before any is made', async () => {
	temper.keeps = (_, value) => !(value instanceof CryptoKey);
	const ring = new Keyring();
	await ring.load();
	expect(ring.noKey).toBe('refused');
});

describe('a key from its file', () => {
	it('is said not to be kept where it is not', async () => {
		temper.keeps = () => false;
		const ring = new Keyring();
		expect(await ring.restore(keyFile, '', 1)).toBe('unkept');
		expect(ring.isUnkept).toBe(true);
	});

	it('stays where the device is still being asked what it has', async () => {
		let goOn: () => void;
		temper.deletes = new Promise((resolve) => (goOn = resolve));
		const ring = new Keyring();
		const loading = ring.load();
		await ring.restore(keyFile, '', 1);
		goOn!();
		await loading;
		expect(ring.key).toBeDefined();
		expect(ring.backups).toHaveProperty(ring.key!.id);
	});

	it('takes a passphrase where the file does, whatever was typed', async () => {
		const ring = new Keyring();
		await ring.restore(keyFile, 'typed for nothing', 1);
		expect(Object.values(ring.backups)).toMatchObject([{ locked: false }]);
		const locked = await writeKeyFile(await makeKey(), 'needed');
		await ring.restore(locked, 'needed', 1);
		expect(ring.backups[ring.key!.id]).toMatchObject({ locked: true });
	});
});

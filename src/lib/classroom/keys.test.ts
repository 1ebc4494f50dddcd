import { afterEach, describe, expect, it, vi } from 'vitest';
import { exampleKey, keyFile, publicKey } from './example.ts';
import { keyFileName, lockKey, makeKey, readKeyFile, writeKeyFile } from './keys.ts';

const state = async (text: string, passphrase?: string) =>
	(await readKeyFile(text, passphrase)).state;
const parsed = (text: string) => JSON.parse(text) as Record<string, unknown>;
const changed = (text: string, part: object) => JSON.stringify({ ...parsed(text), ...part });

afterEach(() => {
	vi.restoreAllMocks();
});

describe('a teacher’s key', () => {
	it('is 33 bytes in the open, and has an id', async () => {
		const key = await makeKey();
		expect(key.publicKey).toMatch(/^0[23][\da-f]{64}$/);
		expect(key.id).toMatch(/^[\da-f]{8}$/);
		expect(keyFileName(key)).toBe(`fahm-key-${key.id}.json`);
	});

	it('can be copied until it is locked, and never after', async () => {
		const fresh = await makeKey();
		const locked = await lockKey(fresh);
		expect(locked).toMatchObject({ id: fresh.id, publicKey: fresh.publicKey });
		expect(locked.privateKey.extractable).toBe(false);
		await expect(crypto.subtle.exportKey('jwk', locked.privateKey)).rejects.toThrow();
	});

	it('has the id that codes name it by', async () => {
		// First four bytes of the SHA-256 of the compressed point, by another program.
		expect((await exampleKey()).id).toBe('e94f7487');
	});
});

describe('a key file', () => {
	it.each(['', 'short', 'ایک لمبا جملہ جو یاد رہے'])(
		'with passphrase "%s" gives the key back',
		async (passphrase) => {
			const fresh = await makeKey();
			const text = await writeKeyFile(fresh, passphrase);
			const read = await readKeyFile(text, passphrase);
			expect(read).toMatchObject({
				state: 'read',
				key: { id: fresh.id, publicKey: fresh.publicKey }
			});
			if (read.state === 'read') expect(read.key.privateKey.extractable).toBe(false);
		}
	);

	it('keeps the private key to itself where it has a passphrase', async () => {
		const fresh = await makeKey();
		const { d } = await crypto.subtle.exportKey('jwk', fresh.privateKey);
		expect(await writeKeyFile(fresh)).toContain(d);
		expect(await writeKeyFile(fresh, 'secret')).not.toContain(d);
	});

	it('asks for its passphrase, and knows a wrong one', async () => {
		const text = await writeKeyFile(await makeKey(), 'rightly');
		expect(await state(text)).toBe('passphrase needed');
		expect(await state(text, 'wrongly')).toBe('wrong passphrase');
	});

	it('takes a passphrase typed on another keyboard', async () => {
		const text = await writeKeyFile(await makeKey(), 'caf\u00e9');
		expect(await state(text, 'cafe\u0301')).toBe('read');
	});

	it('opens with a mark of byte order before it', async () => {
		expect(await state(`\ufeff${keyFile}`)).toBe('read');
	});

	it.each([
		['', 'wrong file'],
		['null', 'wrong file'],
		['[]', 'wrong file'],
		['{"format":"fahm-gradebook","version":1}', 'wrong file'],
		['{"__proto__":{"format":"fahm-key"}}', 'wrong file'],
		['not a file of ours', 'wrong file'],
		[keyFile.slice(0, 60), 'damaged'],
		[changed(keyFile, { version: 2 }), 'newer'],
		[changed(keyFile, { version: 'one' }), 'damaged'],
		[changed(keyFile, { publicKey: '02' }), 'damaged'],
		[changed(keyFile, { publicKey: `02${'f'.repeat(64)}` }), 'damaged'],
		[changed(keyFile, { privateKey: 'AAAA' }), 'damaged'],
		[changed(keyFile, { privateKey: 5 }), 'damaged'],
		[changed(keyFile, { wrapped: {} }), 'damaged'],
		[changed(keyFile, { wrapped: null }), 'damaged'],
		[changed(keyFile, { privateKey: 'A'.repeat(43) }), 'damaged']
	])('%j is %s', async (text, expected) => {
		expect(await state(text)).toBe(expected);
	});

	it('is damaged where its halves do not belong together', async () => {
		const other = parsed(await writeKeyFile(await makeKey()));
		expect(await state(changed(keyFile, { privateKey: other.privateKey }))).toBe('damaged');
	});

	it('is damaged then in a browser that does not see it by itself, too', async () => {
		const other = await lockKey(await makeKey());
		vi.spyOn(crypto.subtle, 'importKey').mockResolvedValueOnce(other.privateKey);
		expect(await state(keyFile)).toBe('damaged');
		expect(await state(keyFile)).toBe('read');
	});

	it('with a passphrase is bound to the public key beside it', async () => {
		const text = await writeKeyFile(await makeKey(), 'secret');
		expect(await state(changed(text, { publicKey }), 'secret')).toBe('wrong passphrase');
	});
});

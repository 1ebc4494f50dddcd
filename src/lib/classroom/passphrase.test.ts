import { expect, it } from 'vitest';
import { keyOfPassphrase } from './passphrase.ts';
import { toHex } from './wire/hex.ts';

const salt = Uint8Array.from({ length: 16 }, (_, at) => at);

/** What a key makes of nothing: the tag that AES-GCM puts behind it. */
async function tagOf(passphrase: string, rounds: number): Promise<string> {
	const key = await keyOfPassphrase(passphrase, salt, rounds);
	const how = { name: 'AES-GCM', iv: new Uint8Array(12) };
	return toHex(new Uint8Array(await crypto.subtle.encrypt(how, key, new Uint8Array())));
}

it('is the key that files written before were locked with', async () => {
	// By another program: PBKDF2-HMAC-SHA-256 of 1000 rounds, then AES-256-GCM.
	expect(await tagOf('پہاڑ اور دریا', 1000)).toBe('113252c973824e81997f007c6522ee73');
});

it('is one key however a keyboard writes a letter, and another for other words or rounds', async () => {
	const tag = await tagOf('café', 10);
	expect(await tagOf('café'.normalize('NFD'), 10)).toBe(tag);
	expect(await tagOf('cafe', 10)).not.toBe(tag);
	expect(await tagOf('café', 11)).not.toBe(tag);
});

/**
 * HPKE, RFC 9180: base mode, DHKEM(P-256, HKDF-SHA256), HKDF-SHA256, AES-128-GCM; one message for one ephemeral key.
 * Every value derived here is at most one hash long, so that HKDF-Expand is a single HMAC.
 */

type Bytes = Uint8Array<ArrayBuffer>;

const curve = { name: 'ECDH', namedCurve: 'P-256' };
const hashLength = 32;
const none = new Uint8Array();

/** Ids of section 7: KEM 0x0010, KDF 0x0001, AEAD 0x0001. */
const kemSuite = Uint8Array.of(...ascii('KEM'), 0, 0x10);
const hpkeSuite = Uint8Array.of(...ascii('HPKE'), 0, 0x10, 0, 1, 0, 1);

function ascii(text: string): Bytes {
	return new TextEncoder().encode(text);
}

function join(...parts: Uint8Array[]): Bytes {
	return Uint8Array.from(parts.flatMap((part) => [...part]));
}

async function hmac(key: Bytes, data: Bytes): Promise<Bytes> {
	const algorithm = { name: 'HMAC', hash: 'SHA-256' };
	const imported = await crypto.subtle.importKey('raw', key, algorithm, false, ['sign']);
	return new Uint8Array(await crypto.subtle.sign('HMAC', imported, data));
}

/** Section 4: LabeledExtract. HMAC fills a short key up with zeros, and browsers take no empty one. */
function extract(salt: Bytes, suite: Bytes, label: string, secret: Bytes): Promise<Bytes> {
	const key = salt.length ? salt : new Uint8Array(hashLength);
	return hmac(key, join(ascii('HPKE-v1'), suite, ascii(label), secret));
}

/** Section 4: LabeledExpand, up to 32 bytes. */
async function expand(
	secret: Bytes,
	suite: Bytes,
	label: string,
	info: Bytes,
	length: number
): Promise<Bytes> {
	const head = join(Uint8Array.of(0, length), ascii('HPKE-v1'), suite, ascii(label));
	return (await hmac(secret, join(head, info, Uint8Array.of(1)))).slice(0, length);
}

/** Section 4.1: the secret that both sides find. `theirs` and `ours`: one key of each, public and private. */
async function sharedSecret(
	theirs: Bytes,
	ours: CryptoKey,
	enc: Bytes,
	recipient: Bytes
): Promise<Bytes> {
	const imported = await crypto.subtle.importKey('raw', theirs, curve, false, []);
	const algorithm = { name: 'ECDH', public: imported };
	const dh = new Uint8Array(await crypto.subtle.deriveBits(algorithm, ours, hashLength * 8));
	const secret = await extract(none, kemSuite, 'eae_prk', dh);
	return expand(secret, kemSuite, 'shared_secret', join(enc, recipient), hashLength);
}

/** Section 5.1: key and nonce of the only message, for base mode without a pre-shared key. */
async function schedule(shared: Bytes, info: Bytes): Promise<{ key: CryptoKey; iv: Bytes }> {
	const base = Uint8Array.of(0);
	const noPsk = await extract(none, hpkeSuite, 'psk_id_hash', none);
	const context = join(base, noPsk, await extract(none, hpkeSuite, 'info_hash', info));
	const secret = await extract(shared, hpkeSuite, 'secret', none);
	const key = await expand(secret, hpkeSuite, 'key', context, 16);
	return {
		key: await crypto.subtle.importKey('raw', key, 'AES-GCM', false, ['encrypt', 'decrypt']),
		iv: await expand(secret, hpkeSuite, 'base_nonce', context, 12)
	};
}

/** A key for one message. It is drawn by the browser: the one thing in sealing that is left to chance. */
export async function makeEphemeral(): Promise<CryptoKeyPair> {
	return crypto.subtle.generateKey(curve, false, ['deriveBits']);
}

/** A message for the holder of a key, and what the holder needs to open it. Points have 65 bytes here. */
export async function sealTo(
	recipient: Bytes,
	info: Bytes,
	aad: Bytes,
	plain: Bytes,
	ephemeral: CryptoKeyPair
): Promise<{ enc: Bytes; sealed: Bytes }> {
	const enc = new Uint8Array(await crypto.subtle.exportKey('raw', ephemeral.publicKey));
	const shared = await sharedSecret(recipient, ephemeral.privateKey, enc, recipient);
	const { key, iv } = await schedule(shared, info);
	const algorithm = { name: 'AES-GCM', iv, additionalData: aad };
	return { enc, sealed: new Uint8Array(await crypto.subtle.encrypt(algorithm, key, plain)) };
}

/** The message, or `undefined` where a bit of it, of `aad`, of `info` or of the keys is not what it was sealed with. */
export async function openWith(
	recipient: { publicPoint: Bytes; privateKey: CryptoKey },
	info: Bytes,
	aad: Bytes,
	{ enc, sealed }: { enc: Bytes; sealed: Bytes }
): Promise<Bytes | undefined> {
	const { publicPoint, privateKey } = recipient;
	const shared = await sharedSecret(enc, privateKey, enc, publicPoint);
	const { key, iv } = await schedule(shared, info);
	const algorithm = { name: 'AES-GCM', iv, additionalData: aad };
	try {
		return new Uint8Array(await crypto.subtle.decrypt(algorithm, key, sealed));
	} catch {
		// What does not open has no other sign than this.
		return undefined;
	}
}

import { Aes128Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from '@hpke/core';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toBase64url } from '../wire/base64url.ts';
import { fromHex, toHex } from '../wire/hex.ts';
import { makeEphemeral, openWith, sealTo } from './hpke.ts';

type Bytes = Uint8Array<ArrayBuffer>;

const curve = { name: 'ECDH', namedCurve: 'P-256' };
const hex = (digits: string) => fromHex(digits, digits.length / 2);

function importPair(secret: string, point: string): Promise<CryptoKey> {
	const [x, y, d] = [point.slice(2, 66), point.slice(66), secret].map(hex).map(toBase64url);
	const jwk = { kty: 'EC', crv: 'P-256', x, y, d };
	return crypto.subtle.importKey('jwk', jwk, curve, true, ['deriveBits']);
}

async function pairOf(secret: string, point: string): Promise<CryptoKeyPair> {
	return {
		privateKey: await importPair(secret, point),
		publicKey: await crypto.subtle.importKey('raw', hex(point), curve, true, [])
	};
}

/** RFC 9180, appendix A.3.1: base mode, sequence number 0. */
const vector = {
	info: '4f6465206f6e2061204772656369616e2055726e',
	skEm: '4995788ef4b9d6132b249ce59a77281493eb39af373d236a1fe415cb0c2d7beb',
	pkEm: '04a92719c6195d5085104f469a8b9814d5838ff72b60501e2c4466e5e67b325ac98536d7b61a1af4b78e5b7f951c0900be863c403ce65c9bfcb9382657222d18c4',
	skRm: 'f3ce7fdae57e1a310d87f1ebbde6f328be0a99cdbcadf4d6589cf29de4b8ffd2',
	pkRm: '04fe8c19ce0905191ebc298a9245792531f26f0cece2460639e8bc39cb7f706a826a779b4cf969b8a0e539c7f62fb3d30ad6aa8f80e30f1d128aafd68a2ce72ea0',
	pt: '4265617574792069732074727574682c20747275746820626561757479',
	aad: '436f756e742d30',
	ct: '5ad590bb8baa577f8619db35a36311226a896e7342a6d836d8b7bcd2f20b6c7f9076ac232e3ab2523f39513434'
};

const recipient = async () => ({
	publicPoint: hex(vector.pkRm),
	privateKey: await importPair(vector.skRm, vector.pkRm)
});

describe('HPKE', () => {
	it('seals as RFC 9180 does', async () => {
		const { enc, sealed } = await sealTo(
			hex(vector.pkRm),
			hex(vector.info),
			hex(vector.aad),
			hex(vector.pt),
			await pairOf(vector.skEm, vector.pkEm)
		);
		expect([toHex(enc), toHex(sealed)]).toEqual([vector.pkEm, vector.ct]);
	});

	it('opens what RFC 9180 sealed', async () => {
		const message = { enc: hex(vector.pkEm), sealed: hex(vector.ct) };
		const plain = await openWith(await recipient(), hex(vector.info), hex(vector.aad), message);
		expect(new TextDecoder().decode(plain)).toBe('Beauty is truth, truth beauty');
	});

	it('refuses whatever differs by one bit', async () => {
		const parts = { info: vector.info, aad: vector.aad, sealed: vector.ct };
		for (const [name, digits] of Object.entries(parts)) {
			const whole = hex(digits);
			for (let bit = 0; bit < whole.length * 8; bit++) {
				const flipped = whole.slice();
				flipped[bit >> 3]! ^= 1 << (bit % 8);
				const part = (of: keyof typeof parts) => (of === name ? flipped : hex(parts[of]));
				const message = { enc: hex(vector.pkEm), sealed: part('sealed') };
				const opened = await openWith(await recipient(), part('info'), part('aad'), message);
				expect(opened).toBeUndefined();
			}
		}
	});
});

describe('another implementation', () => {
	const suite = new CipherSuite({
		kem: new DhkemP256HkdfSha256(),
		kdf: new HkdfSha256(),
		aead: new Aes128Gcm()
	});
	const messages = fc.record({
		info: fc.uint8Array({ maxLength: 60 }),
		aad: fc.uint8Array({ maxLength: 60 }),
		plain: fc.uint8Array({ maxLength: 300 })
	});
	const own = (bytes: Uint8Array): Bytes => Uint8Array.from(bytes);

	it('opens what is sealed here', async () => {
		await fc.assert(
			fc.asyncProperty(messages, async ({ info, aad, plain }) => {
				const { publicPoint } = await recipient();
				const [i, a, p] = [own(info), own(aad), own(plain)];
				const { enc, sealed } = await sealTo(publicPoint, i, a, p, await makeEphemeral());
				const recipientKey = await pairOf(vector.skRm, vector.pkRm);
				const there = await suite.createRecipientContext({ recipientKey, enc, info: i.buffer });
				expect(new Uint8Array(await there.open(sealed.buffer, a.buffer))).toEqual(p);
			}),
			{ numRuns: 100 }
		);
	});

	it('seals what opens here', async () => {
		await fc.assert(
			fc.asyncProperty(messages, async ({ info, aad, plain }) => {
				const [i, a, p] = [own(info), own(aad), own(plain)];
				const recipientPublicKey = (await pairOf(vector.skRm, vector.pkRm)).publicKey;
				const there = await suite.createSenderContext({ recipientPublicKey, info: i.buffer });
				const sealed = new Uint8Array(await there.seal(p.buffer, a.buffer));
				const message = { enc: new Uint8Array(there.enc), sealed };
				expect(await openWith(await recipient(), i, a, message)).toEqual(p);
			}),
			{ numRuns: 100 }
		);
	});
});

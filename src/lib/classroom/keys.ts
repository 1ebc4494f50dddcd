import { isObject } from '#lib/quiz/parse.ts';
import { keyOfPassphrase } from './passphrase.ts';
import { compress, decompress } from './seal/point.ts';
import { fromBase64url, toBase64url } from './wire/base64url.ts';
import { fromHex, toHex } from './wire/hex.ts';
import { shortDigest } from './wire/short-digest.ts';

/** A key pair that can be used and not copied: what this device keeps. */
export interface TeacherKey {
	/** First 8 hexadecimal digits of the SHA-256 of the compressed public key: what codes name it by. */
	id: string;
	/** Compressed point of P-256, 66 hexadecimal digits: what an assignment carries. */
	publicKey: string;
	/** For `deriveBits`. Not extractable. */
	privateKey: CryptoKey;
}

/** A key pair that was just made and can still be copied into a key file. Never stored. */
export interface FreshKey extends TeacherKey {
	readonly fresh: true;
}

/** What a key file turned out to be. `isLocked`: it takes a passphrase. `wrong file`: none of ours. */
export type KeyFileRead =
	| { state: 'read'; key: TeacherKey; isLocked: boolean }
	| { state: 'wrong file' | 'passphrase needed' | 'wrong passphrase' | 'newer' | 'damaged' };

/** A key file, the backup of a key. `wrapped` where it has a passphrase: then the private key is ciphertext, under this salt. */
interface KeyFile {
	format: 'fahm-key';
	version: 1;
	publicKey: string;
	/** 32 bytes, or 48 where they are wrapped; base64url. */
	privateKey: string;
	wrapped?: { salt: string };
}

type Bytes = Uint8Array<ArrayBuffer>;

const curve = { name: 'ECDH', namedCurve: 'P-256' };
const publicLength = 33;

/** Rounds that the passphrase of a file of version 1 takes, whatever later ones ask for. */
const rounds = 600_000;
/** A key of its own for every salt, so that its only nonce may be zero. */
const nonce = new Uint8Array(12);

/** The id of a public key, for which codes have four bytes. */
export function idOfKey(publicKey: string): Promise<string> {
	return shortDigest(fromHex(publicKey, publicLength));
}

/** A new key pair. Needs `canSeal()`. */
export async function makeKey(): Promise<FreshKey> {
	const pair = await crypto.subtle.generateKey(curve, true, ['deriveBits']);
	const point = new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey));
	const publicKey = toHex(compress(point));
	return { id: await idOfKey(publicKey), publicKey, privateKey: pair.privateKey, fresh: true };
}

/** A private key of the sort that is stored, for trying out whether a device keeps such a one. Needs `canSeal()`. */
export async function makeThrowaway(): Promise<CryptoKey> {
	const { privateKey } = await crypto.subtle.generateKey(curve, false, ['deriveBits']);
	return privateKey;
}

async function scalarOf(key: FreshKey): Promise<Bytes> {
	const { d } = await crypto.subtle.exportKey('jwk', key.privateKey);
	return fromBase64url(d!)!;
}

/** A private key that cannot be copied, out of its number and its point of 65 bytes. */
function importPrivate(scalar: Bytes, point: Bytes): Promise<CryptoKey> {
	const [x, y, d] = [point.slice(1, 33), point.slice(33), scalar].map(toBase64url);
	const jwk = { kty: 'EC', crv: 'P-256', x, y, d };
	return crypto.subtle.importKey('jwk', jwk, curve, false, ['deriveBits']);
}

/** The same pair, no longer extractable: for storing, once its file is saved. */
export async function lockKey(key: FreshKey): Promise<TeacherKey> {
	const point = decompress(fromHex(key.publicKey, publicLength))!;
	const { id, publicKey } = key;
	return { id, publicKey, privateKey: await importPrivate(await scalarOf(key), point) };
}

/** Name of the key file. */
export function keyFileName(key: Pick<TeacherKey, 'id'>): string {
	return `fahm-key-${key.id}.json`;
}

/** How the private key is wrapped: bound to the public one that stands beside it. */
const wrapping = (publicKey: string) => ({
	name: 'AES-GCM',
	iv: nonce,
	additionalData: fromHex(publicKey, publicLength)
});

/**
 * Text of the key file, JSON. With a passphrase the private key in it is wrapped (PBKDF2-SHA-256, 600 000 rounds,
 * AES-256-GCM); without, whoever has the file can read the class's answers, and the page must say so.
 * `passphrase`: as typed; empty is the same as none.
 */
export async function writeKeyFile(key: FreshKey, passphrase = ''): Promise<string> {
	const scalar = await scalarOf(key);
	const plain: KeyFile = {
		format: 'fahm-key',
		version: 1,
		publicKey: key.publicKey,
		privateKey: toBase64url(scalar)
	};
	if (!passphrase) return `${JSON.stringify(plain, null, '\t')}\n`;
	const salt = crypto.getRandomValues(new Uint8Array(16));
	const wrapper = await keyOfPassphrase(passphrase, salt, rounds);
	const wrapped = await crypto.subtle.encrypt(wrapping(key.publicKey), wrapper, scalar);
	const file: KeyFile = {
		...plain,
		privateKey: toBase64url(new Uint8Array(wrapped)),
		wrapped: { salt: toBase64url(salt) }
	};
	return `${JSON.stringify(file, null, '\t')}\n`;
}

const isBytes = (value: unknown, length: number): value is string =>
	typeof value === 'string' && fromBase64url(value)?.length === length;

/** What stands in a file's text, before its key is looked at. */
function parseKeyFile(text: string): KeyFile | 'wrong file' | 'newer' | 'damaged' {
	let value: unknown;
	try {
		value = JSON.parse(text.replace(/^\uFEFF/, ''));
	} catch {
		// Of a file of ours that was cut short, the beginning still says whose it is.
		return /^\uFEFF?\s*\{\s*"format":\s*"fahm-key"/.test(text) ? 'damaged' : 'wrong file';
	}
	if (!isObject(value) || value.format !== 'fahm-key') return 'wrong file';
	const { version, publicKey, privateKey, wrapped } = value;
	if (version !== 1) return typeof version === 'number' ? 'newer' : 'damaged';
	const isKey = typeof publicKey === 'string' && /^[\da-f]{66}$/.test(publicKey);
	const isWrapped = isObject(wrapped) && isBytes(wrapped.salt, 16);
	const isWhole =
		isKey && (wrapped === undefined || isWrapped) && isBytes(privateKey, isWrapped ? 48 : 32);
	return isWhole ? (value as unknown as KeyFile) : 'damaged';
}

async function unwrap(file: KeyFile, passphrase: string): Promise<Bytes | 'wrong passphrase'> {
	const bytes = fromBase64url(file.privateKey)!;
	if (!file.wrapped) return bytes;
	const wrapper = await keyOfPassphrase(passphrase, fromBase64url(file.wrapped.salt)!, rounds);
	try {
		const plain = await crypto.subtle.decrypt(wrapping(file.publicKey), wrapper, bytes);
		return new Uint8Array(plain);
	} catch {
		return 'wrong passphrase';
	}
}

/** Whether both sides of an exchange find the same, which they do when the halves of the pair belong together. */
async function belong(privateKey: CryptoKey, point: Bytes): Promise<boolean> {
	const other = await crypto.subtle.generateKey(curve, false, ['deriveBits']);
	const theirs = await crypto.subtle.importKey('raw', point, curve, false, []);
	const find = async (key: CryptoKey, from: CryptoKey) =>
		toHex(new Uint8Array(await crypto.subtle.deriveBits({ name: 'ECDH', public: from }, key, 256)));
	return (await find(privateKey, other.publicKey)) === (await find(other.privateKey, theirs));
}

/** The key out of the text of a file that somebody chose. */
export async function readKeyFile(text: string, passphrase = ''): Promise<KeyFileRead> {
	const file = parseKeyFile(text);
	if (typeof file === 'string') return { state: file };
	if (file.wrapped && !passphrase) return { state: 'passphrase needed' };
	const scalar = await unwrap(file, passphrase);
	if (typeof scalar === 'string') return { state: scalar };
	const { publicKey } = file;
	const point = decompress(fromHex(publicKey, publicLength));
	if (!point) return { state: 'damaged' };
	try {
		const privateKey = await importPrivate(scalar, point);
		if (!(await belong(privateKey, point))) return { state: 'damaged' };
		const key = { id: await idOfKey(publicKey), publicKey, privateKey };
		return { state: 'read', key, isLocked: file.wrapped !== undefined };
	} catch {
		// Some browsers see by themselves that the halves do not belong together.
		return { state: 'damaged' };
	}
}

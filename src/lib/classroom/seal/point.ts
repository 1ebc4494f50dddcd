import { fromHex } from '../wire/hex.ts';

// NIST P-256, y² = x³ - 3x + b over the field of `prime`: SP 800-186, section 3.2.1.3.
// A text, as a build writes numbers in decimal, where this one repeats nothing and takes more bytes.
const prime = BigInt('0xffffffff00000001000000000000000000000000ffffffffffffffffffffffff');
const b = 0x5ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e27d2604bn;

function power(base: bigint, exponent: bigint): bigint {
	let result = 1n;
	for (let square = base, rest = exponent; rest; rest >>= 1n) {
		if (rest & 1n) result = (result * square) % prime;
		square = (square * square) % prime;
	}
	return result;
}

const toNumber = (bytes: Uint8Array) =>
	bytes.reduce((value, byte) => (value << 8n) | BigInt(byte), 0n);

/** A point of 65 bytes (SEC 1, 2.3.3) in 33: x, and whether y is odd. */
export function compress(point: Uint8Array): Uint8Array<ArrayBuffer> {
	return Uint8Array.of(2 + (point[64]! & 1), ...point.subarray(1, 33));
}

/**
 * The 65 bytes of a point from its 33; `undefined` where no point of the curve has them.
 * SEC 1, 2.3.4; the root is the power (prime + 1) / 4, as the prime leaves 3 when divided by 4. Not every browser imports
 * the short form.
 */
export function decompress(short: Uint8Array): Uint8Array<ArrayBuffer> | undefined {
	const [sign] = short;
	if (short.length !== 33 || (sign !== 2 && sign !== 3)) return undefined;
	const x = toNumber(short.subarray(1));
	if (x >= prime) return undefined;
	const square = (x ** 3n - 3n * x + b + 3n * prime) % prime;
	const root = power(square, (prime >> 2n) + 1n);
	if ((root * root) % prime !== square) return undefined;
	const y = Number(root & 1n) === sign - 2 ? root : prime - root;
	return Uint8Array.of(4, ...short.subarray(1), ...fromHex(y.toString(16).padStart(64, '0'), 32));
}

/** Whether 66 hexadecimal digits are a compressed point of the curve. */
export function isPoint(digits: string): boolean {
	return decompress(fromHex(digits, 33)) !== undefined;
}

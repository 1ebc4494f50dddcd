import { toHex } from './wire/hex.ts';

/** `count` bytes drawn at random, as hexadecimal digits. */
function drawHex(count: number): string {
	return toHex(crypto.getRandomValues(new Uint8Array(count)));
}

/** A new id for an assignment or an attempt: 12 hexadecimal digits. */
export function drawId(): string {
	return drawHex(6);
}

/** A new seed for an assignment: a whole number from 0 to 2³² - 1. */
export function drawSeed(): number {
	return parseInt(drawHex(4), 16);
}

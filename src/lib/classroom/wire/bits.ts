import { Unreadable } from './unreadable.ts';

/** Writes numbers of any width one after the other, highest bit first. */
export class BitWriter {
	readonly #bits: number[] = [];

	/** The lowest `width` bits of a whole number from 0 to 2⁵³ - 1. */
	put(value: number, width: number): this {
		for (let at = width - 1; at >= 0; at--) this.#bits.push(Math.floor(value / 2 ** at) % 2);
		return this;
	}

	/** A whole number in groups of `width` bits, lowest first, each with a bit before it that says whether another follows. */
	putVarint(value: number, width = 7): this {
		const group = 2 ** width;
		for (let rest = value; ; rest = Math.floor(rest / group)) {
			this.put(Number(rest >= group), 1).put(rest % group, width);
			if (rest < group) return this;
		}
	}

	putBytes(bytes: Iterable<number>): this {
		for (const byte of bytes) this.put(byte, 8);
		return this;
	}

	/** Everything written, the last byte filled up with zeros. */
	bytes(): Uint8Array<ArrayBuffer> {
		const bytes = new Uint8Array(Math.ceil(this.#bits.length / 8));
		this.#bits.forEach((bit, at) => (bytes[at >> 3]! |= bit << (7 - (at % 8))));
		return bytes;
	}
}

/** Reads what `BitWriter` wrote. Throws `Unreadable` where there is not enough, or where it is not as that writes it. */
export class BitReader {
	readonly #bytes: Uint8Array;
	#at = 0;

	constructor(bytes: Uint8Array) {
		this.#bytes = bytes;
	}

	take(width: number): number {
		if (this.#at + width > this.#bytes.length * 8) throw new Unreadable('damaged');
		let value = 0;
		for (const end = this.#at + width; this.#at < end; this.#at++) {
			value = value * 2 + ((this.#bytes[this.#at >> 3]! >> (7 - (this.#at % 8))) & 1);
		}
		return value;
	}

	/** A number up to 2⁴² - 1; longer ones, and empty groups at the end, nobody writes. */
	takeVarint(width = 7): number {
		let value = 0;
		for (let scale = 1; scale < 2 ** 40; scale *= 2 ** width) {
			const more = this.take(1);
			const group = this.take(width);
			value += group * scale;
			if (!more && (group || scale === 1)) return value;
			if (!more) break;
		}
		throw new Unreadable('damaged');
	}

	takeBytes(count: number): Uint8Array<ArrayBuffer> {
		// Asked before the array is made: a length out of a link is anybody's number.
		if (count * 8 > this.#bytes.length * 8 - this.#at) throw new Unreadable('damaged');
		return Uint8Array.from({ length: count }, () => this.take(8));
	}

	/** All that is left after the zeros that fill up a byte. */
	rest(): Uint8Array<ArrayBuffer> {
		if (this.take((8 - (this.#at % 8)) % 8)) throw new Unreadable('damaged');
		return this.takeBytes(this.#bytes.length - this.#at / 8);
	}

	get done(): boolean {
		return this.#at >= this.#bytes.length * 8;
	}
}

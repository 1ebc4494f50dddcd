// For tests: a device's storage as browsers have it, which may be full, forgetful or closed.

/** What a device does with what it is given. */
export type Temper = 'keeps' | 'is full' | 'forgets' | 'refuses';

/** Storage whose keys are its own properties, as `Object.keys(localStorage)` finds them. */
export class Device {
	[name: string]: unknown;

	constructor(temper: Temper = 'keeps') {
		Object.defineProperty(this, 'temper', { value: temper, writable: true, enumerable: false });
	}

	#look(): void {
		if (this.temper === 'refuses') throw new DOMException('insecure', 'SecurityError');
	}

	getItem(name: string): string | null {
		this.#look();
		return Object.hasOwn(this, name) ? (this[name] as string) : null;
	}

	setItem(name: string, text: unknown): void {
		this.#look();
		if (this.temper === 'is full') throw new DOMException('full', 'QuotaExceededError');
		if (this.temper === 'keeps') this[name] = String(text);
	}

	removeItem(name: string): void {
		this.#look();
		Reflect.deleteProperty(this, name);
	}
}

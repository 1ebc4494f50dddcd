import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Device } from './example-device.ts';
import { keep, readKept } from './kept.ts';

const refuse = () => {
	throw new DOMException('The operation is insecure.', 'SecurityError');
};

let device: Device;

beforeEach(() => {
	device = new Device();
	vi.stubGlobal('localStorage', device);
});

afterEach(() => {
	vi.unstubAllGlobals();
});

describe('a device that keeps', () => {
	it('gives back what it was given', () => {
		fc.assert(
			fc.property(fc.string(), fc.jsonValue(), (name, value) => {
				fc.pre(value !== null);
				expect(keep(name, value)).toBe(true);
				expect(readKept(name)).toEqual(JSON.parse(JSON.stringify(value)));
			})
		);
	});

	it('has nothing under a name that was never used', () => {
		expect(readKept('display')).toBeUndefined();
	});

	it('keeps names apart from those of other sites on the same host', () => {
		keep('display', { theme: 'dark' });
		expect(Object.keys(device)).toEqual(['fahm:display']);
		device.setItem('way', '"of another"');
		expect(readKept('way')).toBeUndefined();
	});

	it('has nothing where something that is not JSON stands', () => {
		device.setItem('fahm:display', '{"theme":');
		expect(readKept('display')).toBeUndefined();
	});

	it('has nothing where null stands', () => {
		device.setItem('fahm:display', 'null');
		expect(readKept('display')).toBeUndefined();
	});

	it('cannot keep nothing at all', () => {
		expect(keep('display', undefined)).toBe(false);
	});
});

describe('a device that does not keep', () => {
	// Names that browsers have for it, now and before; and what is no error at all.
	it.each([
		['QuotaExceededError', new DOMException('It is full.', 'QuotaExceededError')],
		['NS_ERROR_DOM_QUOTA_REACHED', new DOMException('', 'NS_ERROR_DOM_QUOTA_REACHED')],
		['QUOTA_EXCEEDED_ERR', Object.assign(new Error('DOM Exception 22'), { code: 22 })],
		['UnknownError', new DOMException('Internal error.', 'UnknownError')],
		['RangeError', new RangeError('too large')],
		['a word', 'full']
	])('says so when it is full, whatever that is called: %s', (_, thrown) => {
		keep('display', { theme: 'dark' });
		device.setItem = () => {
			// eslint-disable-next-line @typescript-eslint/only-throw-error -- As some browsers do.
			throw thrown;
		};
		expect(keep('display', {})).toBe(false);
		expect(readKept('display')).toEqual({ theme: 'dark' });
	});

	it('says so when it takes everything and forgets it', () => {
		device.temper = 'forgets';
		expect(keep('display', {})).toBe(false);
		expect(readKept('display')).toBeUndefined();
	});

	it('says so when it holds on to what it had', () => {
		keep('display', { theme: 'dark' });
		device.temper = 'forgets';
		expect(keep('display', { theme: 'light' })).toBe(false);
		expect(readKept('display')).toEqual({ theme: 'dark' });
	});

	it('does no harm when it refuses every call', () => {
		Object.assign(device, { getItem: refuse, setItem: refuse, removeItem: refuse });
		expect(keep('display', {})).toBe(false);
		expect(readKept('display')).toBeUndefined();
	});

	it('does no harm when even looking at it is refused', () => {
		vi.unstubAllGlobals();
		Object.defineProperty(globalThis, 'localStorage', { configurable: true, get: refuse });
		expect(keep('display', {})).toBe(false);
		expect(readKept('display')).toBeUndefined();
		Reflect.deleteProperty(globalThis, 'localStorage');
	});
});

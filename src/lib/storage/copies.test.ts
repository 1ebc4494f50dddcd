import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
	damagedCopies,
	forgetCopies,
	type Opened,
	readCopies,
	watchCopies,
	writeCopies
} from './copies.ts';
import { Device } from './example-device.ts';

/** Texts that begin with `good` are whole, with `new` newer; all others are damaged. */
const open = (text: string): Opened<string> => {
	if (text.startsWith('good')) return { state: 'whole', record: text };
	return { state: text.startsWith('new') ? 'newer' : 'damaged' };
};

const read = () => readCopies('a', open);

let device: Device;

beforeEach(() => {
	device = new Device();
	vi.stubGlobal('localStorage', device);
});

afterEach(() => {
	vi.unstubAllGlobals();
});

describe('copies', () => {
	it('come back as they were written', () => {
		expect(read()).toEqual({ state: 'none' });
		expect(writeCopies('a', 'good 1')).toBe(true);
		expect(read()).toEqual({ state: 'whole', record: 'good 1', text: 'good 1' });
	});

	it('keep the good one before, which takes the place of a damaged one', () => {
		writeCopies('a', 'good 1');
		writeCopies('a', 'good 2', 'good 1');
		device.setItem('fahm:a', 'goo');
		expect(read()).toMatchObject({ state: 'whole', record: 'good 1' });
		expect(damagedCopies()).toEqual([{ name: 'a', text: 'goo' }]);
	});

	it('are none where both are damaged, and the newest is put aside', () => {
		device.setItem('fahm:a', 'x');
		device.setItem('fahm:a.before', 'y');
		expect(read()).toEqual({ state: 'none' });
		expect(damagedCopies().map(({ name }) => name)).toEqual(['a']);
	});

	it('of a newer version are seen and left alone', () => {
		device.setItem('fahm:a', 'new 7');
		expect(read()).toEqual({ state: 'newer' });
		expect(damagedCopies()).toEqual([]);
	});

	it('come back where only the one before is left', () => {
		device.setItem('fahm:a.before', 'good 1');
		expect(read()).toMatchObject({ record: 'good 1' });
	});

	it('are forgotten together', () => {
		writeCopies('a', 'good 2', 'good 1');
		writeCopies('b', 'good');
		device.setItem('fahm:a.damaged', 'x');
		forgetCopies('a');
		expect(Object.keys(device)).toEqual(['fahm:b']);
	});
});

describe('a device that does not keep', () => {
	it.each(['is full', 'forgets', 'refuses'] as const)('says so: it %s', (temper) => {
		device.temper = temper;
		expect(writeCopies('a', 'good 1')).toBe(false);
		expect(() => {
			forgetCopies('a');
		}).not.toThrow();
	});

	it('leaves what it had before it was full', () => {
		writeCopies('a', 'good 1');
		device.temper = 'is full';
		expect(writeCopies('a', 'good 2', 'good 1')).toBe(false);
		device.temper = 'keeps';
		expect(read()).toMatchObject({ record: 'good 1' });
	});

	it('gives up the copy before where there is room for one only', () => {
		device.setItem('fahm:a.before', 'good 0');
		const set = device.setItem.bind(device);
		vi.spyOn(device, 'setItem').mockImplementation((name: string, text: unknown) => {
			if (device.getItem('fahm:a.before') !== null) throw new DOMException('full');
			set(name, text);
		});
		expect(writeCopies('a', 'good 2')).toBe(true);
		expect(read()).toMatchObject({ record: 'good 2' });
	});

	it('has nothing to show where it refuses', () => {
		device.temper = 'refuses';
		expect(read()).toEqual({ state: 'refused' });
	});
});

describe('another tab', () => {
	it('is heard when it changes or deletes what is under the name, and not otherwise', () => {
		const target = new EventTarget();
		vi.stubGlobal('addEventListener', target.addEventListener.bind(target));
		const changed = vi.fn();
		watchCopies('a', changed);
		const tell = (type: string, facts: object) =>
			target.dispatchEvent(Object.assign(new Event(type), facts));
		tell('storage', { key: 'fahm:b' });
		tell('pageshow', { persisted: false });
		expect(changed).not.toHaveBeenCalled();
		tell('storage', { key: 'fahm:a' });
		tell('storage', { key: null });
		tell('pageshow', { persisted: true });
		expect(changed).toHaveBeenCalledTimes(3);
	});
});

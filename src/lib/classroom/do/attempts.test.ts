import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Device } from '#lib/storage/example-device.ts';
import { sfc32 } from '#lib/quiz/shuffle.ts';
import { anyAttempt } from './arbitrary.ts';
import type { Attempt } from './attempt.ts';
import { openAttempts } from './attempts.dom.ts';
import { writeAttempt } from './kept-attempt.ts';

let device: Device;

beforeEach(() => {
	device = new Device();
	vi.stubGlobal('localStorage', device);
	vi.stubGlobal('addEventListener', () => undefined);
});

afterEach(() => {
	vi.unstubAllGlobals();
});

const [sample] = fc.sample(anyAttempt, { numRuns: 1, seed: 20241226 }) as [Attempt];
const attempt: Attempt = { ...sample, id: 'a1b2c3d4e5f6', begun: 5, handed: undefined, changes: 1 };
const later: Attempt = { ...attempt, changes: 2, name: 'Zainab' };

describe('the attempts of a device', () => {
	it('are all that were begun, the last one first', () => {
		const { all, keep } = openAttempts();
		keep(attempt);
		keep({ ...attempt, id: '0123456789ab', begun: 9 });
		expect(all().map(({ begun }) => begun)).toEqual([9, 5]);
		expect(openAttempts().all()).toHaveLength(2);
	});

	it('keep what the other tab did', () => {
		const [one, other] = [openAttempts(), openAttempts()];
		one.keep(attempt);
		other.keep({ ...later, handed: { code: 'Q1', at: 7 } });
		expect(one.keep({ ...attempt, changes: 3 }).attempt.handed?.code).toBe('Q1');
	});

	it('are forgotten one by one', () => {
		const { all, keep, forget } = openAttempts();
		keep(attempt);
		keep(later);
		forget(attempt.id);
		expect([all(), Object.keys(device)]).toEqual([[], []]);
	});

	it.each(['is full', 'forgets', 'refuses'] as const)(
		'live on in memory where the device %s, and it is said',
		(temper) => {
			device.temper = temper;
			const { all, keep } = openAttempts();
			expect(keep(attempt).unkept).toBe('refused');
			expect(keep(later).attempt.name).toBe('Zainab');
			expect(all().map(({ name }) => name)).toEqual(['Zainab']);
			device.temper = 'keeps';
			expect(keep({ ...later, changes: 3 }).unkept).toBeUndefined();
			expect(openAttempts().all()).toHaveLength(1);
		}
	);

	it('are not written over where a later build wrote them', () => {
		const record = '{"checksum":2100749594,"record":{"version":9}}';
		device.setItem(`fahm:do.${attempt.id}`, record);
		const { keep } = openAttempts();
		expect(keep(attempt).unkept).toBe('newer');
		expect(device.getItem(`fahm:do.${attempt.id}`)).toBe(record);
	});

	it('never lose the last good copy, however the newest is damaged', () => {
		for (let seed = 0; seed < 1000; seed++) {
			device = new Device();
			vi.stubGlobal('localStorage', device);
			const { keep } = openAttempts();
			keep(attempt);
			keep(later);
			const roll = sfc32(seed, 1);
			const name = `fahm:do.${attempt.id}`;
			const text = device.getItem(name)!;
			const at = roll() % text.length;
			device.setItem(name, text.slice(0, at) + text.slice(at + 1 + (roll() % 9)));
			const [found] = openAttempts().all();
			expect(found, `seed ${seed}`).toBeDefined();
			expect(writeAttempt(found!)).toBe(writeAttempt(attempt));
			// And writing on keeps it, and the damaged one aside.
			openAttempts().keep({ ...found!, changes: 5 });
			expect(device.getItem(`${name}.before`)).toBe(writeAttempt(attempt));
			expect(device.getItem(`${name}.damaged`)).not.toBeNull();
			expect(openAttempts().all()).toHaveLength(1);
		}
	});
});

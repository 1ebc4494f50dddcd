import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Device } from './example-device.ts';
import { addLearner, currentLearner, learners, recordOf, switchLearner } from './learners.ts';

let device: Device;

beforeEach(() => {
	device = new Device();
	vi.stubGlobal('localStorage', device);
});

afterEach(() => {
	vi.unstubAllGlobals();
});

describe('who learns on a device', () => {
	it('is the first learner until somebody else begins', () => {
		expect([currentLearner(), learners()]).toEqual([1, [1]]);
		expect(addLearner()).toBe(true);
		expect(currentLearner()).toBe(2);
	});

	it('is everybody who has a record, and whoever is learning now', () => {
		device.setItem(`fahm:${recordOf(1)}`, '{}');
		device.setItem(`fahm:${recordOf(3)}`, '{}');
		device.setItem(`fahm:${recordOf(3)}.before`, '{}');
		switchLearner(2);
		expect(learners()).toEqual([1, 2, 3]);
		addLearner();
		expect(currentLearner()).toBe(4);
	});

	it.each(['0', '-1', '1.5', '"2"', '{}', 'no'])('is the first where %s is stored', (stored) => {
		device.setItem('fahm:learner', stored);
		expect(currentLearner()).toBe(1);
	});

	it('is the first where storage is refused', () => {
		device.temper = 'refuses';
		expect([learners(), addLearner()]).toEqual([[1], false]);
	});
});

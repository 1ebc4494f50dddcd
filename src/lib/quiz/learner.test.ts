import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Device } from '#lib/storage/example-device.ts';
import { openRecord } from './learner.dom.ts';
import { mergeRecords } from './merge.ts';
import { keepReading, type LearnerRecord } from './record.ts';

let device: Device;

beforeEach(() => {
	device = new Device();
	vi.stubGlobal('localStorage', device);
});

afterEach(() => {
	vi.unstubAllGlobals();
});

const reads = (section: string) => (record: LearnerRecord) => keepReading(record, 'e', section);
const sections = ({ readings }: LearnerRecord) => readings.map(({ section }) => section).sort();

describe('the record on a device', () => {
	it('is kept change by change', () => {
		const record = openRecord();
		expect(record.change(reads('a'))).toBeUndefined();
		record.change(reads('b'));
		expect(sections(openRecord().read())).toEqual(['a', 'b']);
	});

	it('takes in what another tab has changed in the meantime', () => {
		const [one, two] = [openRecord(mergeRecords), openRecord(mergeRecords)];
		one.change(reads('a'));
		two.change(reads('b'));
		one.change(reads('c'));
		expect(sections(two.read())).toEqual(['a', 'b', 'c']);
	});

	it('stays that of the learner who opened it', () => {
		const first = openRecord();
		device.setItem('fahm:learner', '2');
		first.change(reads('a'));
		expect(sections(openRecord().read())).toEqual([]);
		expect(sections(openRecord(undefined, 1).read())).toEqual(['a']);
	});

	it('lives on in memory where nothing is kept, and joins what is there once there is room', () => {
		const record = openRecord(mergeRecords);
		record.change(reads('a'));
		device.temper = 'is full';
		expect(record.change(reads('b'))).toBe('refused');
		expect(sections(record.read())).toEqual(['a', 'b']);
		device.temper = 'keeps';
		openRecord().change(reads('c'));
		expect(record.change(reads('d'))).toBeUndefined();
		expect(sections(openRecord().read())).toEqual(['a', 'b', 'c', 'd']);
	});

	it('is never written over a newer one', () => {
		// The checksum is that of the record of this version, which does not exist yet.
		const newer = '{"checksum":2100749594,"record":{"version":9}}';
		device.setItem('fahm:record.1', newer);
		const record = openRecord(mergeRecords);
		expect(record.trouble()).toBe('newer');
		expect(record.change(reads('a'))).toBe('newer');
		expect(sections(record.read())).toEqual(['a']);
		expect(device.getItem('fahm:record.1')).toBe(newer);
	});

	it('says beforehand where storage is refused', () => {
		device.temper = 'refuses';
		expect(openRecord().trouble()).toBe('refused');
	});

	it('is the good one before, where a write was broken off', () => {
		const record = openRecord();
		record.change(reads('a'));
		record.change(reads('b'));
		device.setItem('fahm:record.1', String(device.getItem('fahm:record.1')).slice(0, -9));
		expect(sections(record.read())).toEqual(['a']);
		record.change(reads('c'));
		expect(sections(openRecord().read())).toEqual(['a', 'c']);
	});
});

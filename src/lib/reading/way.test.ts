import { describe, expect, it } from 'vitest';
import { emptyRecord, keepReading, type LearnerRecord } from '#lib/quiz/record.ts';
import { wayThrough } from './way.ts';

const arrive = (
	record: LearnerRecord,
	section: string,
	paragraph?: string,
	explainer = 'paktika'
) => keepReading(record, explainer, section, { paragraph });
const finish = (record: LearnerRecord, section: string, explainer = 'paktika') =>
	keepReading(record, explainer, section, { paragraph: 'p9', finished: true });

describe('how far a reader has come', () => {
	it('is nowhere at first', () => {
		expect(wayThrough(emptyRecord, 'paktika')).toEqual({ read: [], at: undefined });
	});

	it('remembers the paragraph last at the top of the screen', () => {
		const record = arrive(arrive(emptyRecord, 'geography', 'p2'), 'actors', 'p4');
		expect(wayThrough(record, 'paktika').at).toMatchObject({ section: 'actors', paragraph: 'p4' });
	});

	it('counts a section once, however often it is read, and as read from then on', () => {
		const once = finish(emptyRecord, 'actors');
		expect(wayThrough(finish(once, 'actors'), 'paktika').read).toEqual(['actors']);
		expect(wayThrough(arrive(once, 'actors', 'p1'), 'paktika').read).toEqual(['actors']);
	});

	it('keeps where one explainer stands when another is read', () => {
		const record = arrive(finish(emptyRecord, 'actors'), 'rain', 'p1', 'floods');
		expect(wayThrough(record, 'paktika')).toMatchObject({
			read: ['actors'],
			at: { paragraph: 'p9' }
		});
		expect(wayThrough(record, 'floods').read).toEqual([]);
	});
});

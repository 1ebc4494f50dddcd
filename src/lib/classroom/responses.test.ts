import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answered } from '#lib/questions/arbitrary-response.ts';
import { keyOf } from '#lib/questions/kinds.ts';
import type { Response } from '#lib/questions/response.ts';
import { settled } from './arbitrary.ts';
import { readResponse, writeResponse } from './responses.ts';
import type { Shape } from './submission.ts';
import { BitReader, BitWriter } from './wire/bits.ts';

const bytesOf = (shape: Shape, response: Response | null) => {
	const writer = new BitWriter();
	writeResponse(writer, shape, response);
	return writer.bytes();
};
const through = (shape: Shape, response: Response | null) =>
	readResponse(new BitReader(bytesOf(shape, response)), shape);

describe('a response', () => {
	it('of every kind comes back as it was given', () => {
		fc.assert(
			fc.property(answered(), ([question, response]) => {
				const shape = { kind: question.kind, key: keyOf(question) };
				expect(through(shape, response)).toEqual(settled(response));
				expect(through(shape, null)).toBeNull();
			}),
			{ numRuns: 1000 }
		);
	});

	it.each([
		'1500',
		'1,500',
		'۱٬۵۰۰',
		'1 500',
		'٦',
		'six',
		'',
		' ',
		'-3',
		'ض'.repeat(24),
		'0.5',
		'\u202e1'
	])('that was typed as "%s" is shown again as it was typed', (text) => {
		const shape: Shape = { kind: 'number', key: '6' };
		expect(through(shape, text)).toBe(text === '' ? null : text);
	});

	it('has a place for positions of any list', () => {
		const shape: Shape = { kind: 'choice', key: 0 };
		for (let at = 0; at < 200; at++) expect(through(shape, at)).toBe(at);
	});

	it.each<[Shape, Response, number]>([
		[{ kind: 'choice', key: 0 }, 3, 1],
		[{ kind: 'verdict', key: 'true' }, 'unsaid', 1],
		[{ kind: 'several', key: [0, 1] }, [0, 4], 1],
		[{ kind: 'match', key: [0, 1, 2, 3] }, [3, 2, 1, 0], 2],
		[{ kind: 'number', key: '6000' }, '6000', 3]
	])('to %o takes few bytes', (shape, response, bytes) => {
		expect(bytesOf(shape, response)).toHaveLength(bytes);
	});

	it.each<[Shape, Response]>([
		[{ kind: 'choice', key: 0 }, 'true'],
		[{ kind: 'choice', key: 0 }, [1]],
		[{ kind: 'choice', key: 0 }, -1],
		[{ kind: 'verdict', key: 'true' }, 'perhaps'],
		[{ kind: 'several', key: [0] }, 1],
		[{ kind: 'match', key: [0, 1] }, [0]],
		[{ kind: 'match', key: [0, 1] }, 1],
		[{ kind: 'number', key: '6' }, 6]
	])('that does not fit %o is not written', (shape, response) => {
		expect(() => bytesOf(shape, response)).toThrow('no answer');
	});
});

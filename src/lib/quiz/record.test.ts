import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyBank } from '#lib/questions/arbitrary.ts';
import { common } from '#lib/questions/example.ts';
import type { Question } from '#lib/questions/kinds.ts';
import { anyRecord, sessionOver } from './arbitrary.ts';
import { fnv1a } from './checksum.ts';
import { parseSession } from './parse.ts';
import { emptyRecord, keepReading, keepSitting, parseRecord, serializeRecord } from './record.ts';
import { start } from './session.ts';

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** Text of a value as records are written, checksum and all. */
const written = (record: unknown) =>
	JSON.stringify({ checksum: fnv1a(JSON.stringify(record)), record });

describe('a record', () => {
	it('comes back as it was written', () => {
		fc.assert(
			fc.property(anyRecord, (record) => {
				expect(parseRecord(serializeRecord(record))).toEqual({ state: 'whole', record });
			})
		);
	});

	it('comes back session by session too', () => {
		fc.assert(
			fc.property(anyBank.chain(sessionOver), (session) => {
				expect(parseSession(plain(session))).toEqual(session);
			})
		);
	});

	it('has no seed that shuffles could not have had', () => {
		const session = { seed: 2 ** 32 - 1, entries: [], at: 0, changes: 0 };
		expect(parseSession(session)).toEqual(session);
		expect(parseSession({ ...session, seed: 2 ** 32 })).toBeUndefined();
	});

	// Frozen: records as version 1 wrote them. Never edited; later versions must still read them.
	it('of version 1 is read for ever', () => {
		const entry =
			'{"number":12,"revision":2,"response":1,"confidence":"sure","hints":1,' +
			'"first":{"response":[0,2],"confidence":null,"hints":0,"grade":{"earned":1,"possible":2}},' +
			'"last":{"response":"۱۶","confidence":"guess","hints":1,"grade":{"earned":0,"possible":1}},' +
			'"tries":2,"settled":true,"skipped":false,"changed":7}';
		const session = `{"seed":4294967295,"entries":[${entry}],"at":0,"changes":9}`;
		const text =
			'{"checksum":1373083672,"record":{"version":1,"sequence":3,"sittings":[{"id":"s1","explainer":' +
			`"airstrikes","scope":"mixed","done":false,"session":${session},"sequence":2}],` +
			'"readings":[{"explainer":"airstrikes","section":"events","sequence":3}]}}';
		const read = parseRecord(text);
		expect(read.state).toBe('whole');
		expect(read.state === 'whole' && serializeRecord(read.record)).toBe(text);
	});

	it('of a newer version is left alone', () => {
		expect(parseRecord(written({ version: 2, anything: true }))).toEqual({
			state: 'newer',
			version: 2
		});
	});

	it.each([
		undefined,
		null,
		7,
		'',
		'{}',
		'[]',
		'null',
		'{"record":{}}',
		{},
		Symbol('no'),
		Object.create(null)
	])('is not made of anything else', (value) => {
		expect(parseRecord(value)).toEqual({ state: 'damaged' });
	});

	it('is not made of what is nested without end', () => {
		const deep = '['.repeat(100_000) + ']'.repeat(100_000);
		expect(parseRecord(`{"checksum":1,"record":${deep}}`)).toEqual({ state: 'damaged' });
	});
});

describe('keeping', () => {
	const session = { seed: 1, entries: [], at: 0, changes: 0 };
	const sitting = (id: string, done = false) => ({
		id,
		explainer: 'e',
		scope: 'all',
		done,
		session
	});

	it('counts every change', () => {
		const record = keepReading(keepSitting(emptyRecord, sitting('a')), 'e', 'events');
		expect(record.sequence).toBe(2);
		expect(record.sittings[0]?.sequence).toBe(1);
		expect(record.readings).toEqual([{ explainer: 'e', section: 'events', sequence: 2 }]);
	});

	it('puts a sitting in the place of the one with its id', () => {
		const twice = keepSitting(keepSitting(emptyRecord, sitting('a')), sitting('a', true));
		expect(twice.sittings.map(({ done }) => done)).toEqual([true]);
	});

	it('remembers of a section only its last reading', () => {
		const read = ['events', 'actors', 'events'].reduce(
			(now, section) => keepReading(now, 'e', section),
			emptyRecord
		);
		expect(read.readings.map(({ section }) => section)).toEqual(['actors', 'events']);
	});

	const long = (id: string, questions: number) => {
		const asked = Array.from({ length: questions }, (_, at) => ({ ...common, number: at + 1 }));
		const bank = asked.map((one): Question => ({ ...one, kind: 'choice', options: [] }));
		return { ...sitting(id), session: { ...start({ questions: bank, seed: 1 }), changes: 1 } };
	};

	it('lets the oldest go where two hundred questions are kept', () => {
		const kept = Array.from('abcd').reduce(
			(now, id) => keepSitting(now, long(id, 60)),
			emptyRecord
		);
		expect(kept.sittings.map(({ id }) => id)).toEqual(['b', 'c', 'd']);
		const more = keepSitting(keepSitting(kept, long('b', 60)), long('e', 60));
		expect(more.sittings.map(({ id }) => id)).toEqual(['d', 'b', 'e']);
		expect(keepSitting(more, long('f', 20)).sittings).toHaveLength(4);
	});

	it('lets a sitting go in which nothing was done, once there is another', () => {
		const opened = keepSitting(keepSitting(emptyRecord, long('a', 9)), sitting('b'));
		expect(opened.sittings.map(({ id }) => id)).toEqual(['a', 'b']);
		expect(keepSitting(opened, sitting('c')).sittings.map(({ id }) => id)).toEqual(['a', 'c']);
	});

	it('keeps the newest, however long', () => {
		const endless = keepSitting(keepSitting(emptyRecord, long('a', 1)), long('b', 300));
		expect(endless.sittings.map(({ id }) => id)).toEqual(['b']);
	});

	it('writes nothing that it cannot read, empty or full', () => {
		const full = Array.from('abc').reduce((now, id) => keepSitting(now, long(id, 66)), emptyRecord);
		expect(parseRecord(serializeRecord(full))).toEqual({ state: 'whole', record: full });
		const none = keepSitting(emptyRecord, sitting('a'));
		expect(parseRecord(serializeRecord(none))).toEqual({ state: 'whole', record: none });
	});
});

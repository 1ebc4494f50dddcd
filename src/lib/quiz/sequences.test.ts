import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { localize, type Words } from '#lib/locale/words.ts';
import { responseTo } from '#lib/questions/arbitrary-response.ts';
import { anyBank } from '#lib/questions/arbitrary.ts';
import { grade, ready, type Question } from '#lib/questions/kinds.ts';
import { parseSession } from './parse.ts';
import { resume } from './resume.ts';
import { again, entryFor, rate, respond, settle, skip, start, takeHint } from './session.ts';

/** What a learner might do, one after another: which question, which action, and what response it would be. */
const steps = (bank: Question<Words>[]) =>
	fc.array(
		fc
			.nat(bank.length - 1)
			.chain((at) => fc.tuple(fc.constant(at), fc.nat(8), responseTo(bank[at]!)))
	);

describe('whatever a learner does', () => {
	const anySitting = anyBank.chain((bank) => fc.tuple(fc.constant(bank), steps(bank)));

	const play = (bank: Question<unknown>[], deeds: [number, number, unknown][]) => {
		let session = start({ questions: bank, seed: 9 });
		for (const [at, deed, response] of deeds) {
			const question = bank[at]!;
			if (deed < 3) session = respond(session, question, response);
			else if (deed < 5) session = settle(session, question) ?? session;
			else if (deed === 5) session = takeHint(session, question);
			else if (deed === 6) session = again(session, question);
			else if (deed === 7) session = rate(session, question, 'sure');
			else session = skip(session, question);
			Object.freeze(session);
			session.entries.forEach(Object.freeze);
		}
		return session;
	};

	it('is the same in either language', () => {
		fc.assert(
			fc.property(anySitting, ([bank, deeds]) => {
				const [en, ur] = [localize(bank, 'en'), localize(bank, 'ur')];
				const half = Math.floor(deeds.length / 2);
				expect(play(ur, deeds)).toEqual(play(en, deeds));
				expect(play(en, deeds.slice(0, half))).toEqual(play(bank, deeds.slice(0, half)));
			})
		);
	});

	it('holds no settled question that is not ready, and no grade that the response does not earn', () => {
		fc.assert(
			fc.property(anySitting, ([bank, deeds]) => {
				const session = play(bank, deeds);
				for (const question of bank) {
					const { settled, response, first, last, tries } = entryFor(session, question);
					if (settled) expect(ready(question, response)).toBe(true);
					expect([first === null, last === null]).toEqual([tries === 0, tries === 0]);
					if (last) expect(last.grade).toEqual(grade(question, last.response));
				}
			})
		);
	});

	it('can be put away and taken up again', () => {
		fc.assert(
			fc.property(anySitting, ([bank, deeds]) => {
				const session = play(bank, deeds);
				const stored = parseSession(JSON.parse(JSON.stringify(session)));
				expect(stored).toEqual(session);
				expect(stored && resume(stored, bank)).toEqual(session);
			})
		);
	});
});

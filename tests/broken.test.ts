import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { report } from '#lib/explainer/check.ts';
import { brokenPromises } from './fixtures/broken-promises.ts';
import { brokenShapes } from './fixtures/broken-shapes.ts';
import { type Broken, problemsOf } from './fixtures/broken.ts';
import { append, patched, swap } from './fixtures/patched.ts';

const explainer = 'src/lib/explainer';

/** Problems as a test expects them: the place exactly, what is wrong and what to do by words that they hold. */
const holding = (expected: Broken['expected']) =>
	expected.map(([file, path, what, fix]) => ({
		file,
		path,
		what: expect.stringContaining(what) as string,
		fix: expect.stringContaining(fix) as string
	}));

describe('a mistake in the shape of a file', () => {
	it.each(brokenShapes)('is named, and nothing else: $name', async (broken) => {
		expect(await problemsOf(broken)).toEqual(holding(broken.expected));
	});

	it.each(['schema.ts', 'picture-schema.ts', '../locale/words.ts'])(
		'has an example for every rule of %s',
		(file) => {
			const source = readFileSync(join(explainer, file), 'utf8');
			const messages = [...source.matchAll(/'((?:must|needs|has) [^']+)'/g)].map(
				([, said]) => said
			);
			const named = brokenShapes.flatMap(({ expected }) => expected.map(([, , what]) => what));
			expect(messages).not.toEqual([]);
			expect(
				messages.filter((message = '') => !named.some((what) => message.startsWith(what)))
			).toEqual([]);
		}
	);
});

describe('a broken promise', () => {
	it.each(brokenPromises)('is named, and nothing else: $name', async (broken) => {
		expect(await problemsOf(broken)).toEqual(holding(broken.expected));
	});

	// Mistakes on a drawn map need a drawn map: their examples stand beside that rule.
	const files = readdirSync(join(explainer, 'promises')).filter(
		(name) => name.endsWith('.ts') && !name.endsWith('.test.ts') && name !== 'maps.ts'
	);

	it.each(files)('has an example for everything that %s says is wrong', async (file) => {
		const source = readFileSync(join(explainer, 'promises', file), 'utf8');
		const said = [...source.matchAll(/what(?::| =)\s+(['`])(.+?)\1/g)].map(
			([, , what = '']) => what
		);
		const found = (await Promise.all(brokenPromises.map(problemsOf))).flat();
		const unproved = said.filter((what) => {
			const [first = '', ...rest] = what.split(/\$\{[^}]*\}/);
			return !found.some(
				(problem) =>
					problem.what.startsWith(first) && rest.every((part) => problem.what.includes(part))
			);
		});
		expect(unproved).toEqual([]);
	});
});

describe('the report', () => {
	it('names every mistake at once, whatever file each is in', async () => {
		const { problems } = await patched(
			'library-moves',
			swap('glossary.yaml', 'see: [shelf-mark]', 'see: [shelfmark]'),
			swap('facts.yaml', '    ur: لائبریرین کے خیال میں نیا ہال زیادہ پرسکون ہو گا۔\n', ''),
			swap('en/opening.md', '(term:librarian)', '(term:libarian)'),
			swap('figures.yaml', 'en: 12 minutes', 'en: 13 minutes')
		);
		expect(report(problems)).toMatchInlineSnapshot(`
			"content/ is not ready: 5 problems
			  library-moves/glossary.yaml  2.see.0         no such term: shelfmark; did you mean "shelf-mark"?
			  library-moves/en/opening.md  p1              no such term: libarian; did you mean "librarian"?
			  library-moves/facts.yaml     5.statement.ur  has no words; write them
			  library-moves/ur/opening.md  block 2         has a paragraph that cites F01a, F02a, F02b and links librarian, parents-council where en has a paragraph that cites F01a, F02a, F02b and links libarian, parents-council; make the two alike
			  library-moves/figures.yaml   1.value         gives different numbers: 13 against 12; give the same in every language"
		`);
	});

	it('names every file that has not its shape at once', async () => {
		const { problems } = await patched(
			'library-moves',
			swap('facts.yaml', 'standing: analysis', 'standing: rumour'),
			swap('tensions.yaml', '    - facts: [F02b]\n', ''),
			append('fact.yaml', '[]')
		);
		expect(report(problems)).toMatchInlineSnapshot(`
			"content/ is not ready: 3 problems
			  library-moves/facts.yaml     5.standing  Invalid type: Expected ("reported" | "claimed" | "confirmed" | "denied" | "analysis") but received "rumour"; write ("reported" | "claimed" | "confirmed" | "denied" | "analysis")
			  library-moves/tensions.yaml  0.sides     needs two sides; correct it
			  library-moves/fact.yaml                  is not a file that is read; correct its name, or take it away"
		`);
	});

	it('speaks of one problem in the singular', async () => {
		const { problems } = await patched('bench-repaired', swap('gaps.yaml', 'NS01', 'NS1'));
		expect(report(problems)).toMatchInlineSnapshot(`
			"content/ is not ready: 1 problem
			  bench-repaired/gaps.yaml  0.id  must look like NS01; correct it"
		`);
	});
});

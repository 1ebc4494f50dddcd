import { ESLint } from 'eslint';
import { readdirSync } from 'node:fs';
import ts from 'typescript-eslint';
import { describe, expect, it } from 'vitest';
import { below } from './lint/floors.js';

/** The project's own rules, without those that ask the type checker: the files below are imagined. */
const eslint = new ESLint({
	overrideConfig: [ts.configs.disableTypeChecked],
	ruleFilter: ({ ruleId }) =>
		/^no-restricted-|^fahm\/|^svelte\/(system|comment-directive|no-at-html-tags|no-inline-styles)$/.test(
			ruleId
		)
});

async function complaints(path: string, code: string): Promise<string[]> {
	const [result] = await eslint.lintText(code, { filePath: path });
	return (result?.messages ?? []).map(({ message }) => message);
}

const imports = (specifier: string) => `import { a } from '${specifier}';\n`;

/** A file's own script, as its extension wants it. */
const file = (path: string, code: string) =>
	path.endsWith('.svelte') ? `<script lang="ts">\n${code}</script>\n` : code;

const allowed = [
	['src/lib/quiz/session.ts', 'valibot'],
	['src/lib/quiz/session.ts', '#lib/questions/kinds.ts'],
	['src/lib/questions/choice/choice.ts', '../question.ts'],
	['src/lib/map/geometry.ts', '#lib/locale/words.ts'],
	['src/lib/explainer/check.ts', '#lib/questions/question.ts'],
	['src/lib/classroom/gradebook.ts', '#lib/explainer/explainer.ts'],
	['src/lib/quiz/attempt.svelte.ts', '#lib/storage/saved.svelte.ts'],
	['src/lib/quiz/attempt.svelte.ts', 'svelte'],
	['src/lib/reading/follow.dom.ts', './place.ts'],
	['src/lib/reading/follow.dom.ts', '#lib/storage/record.ts'],
	['src/lib/reading/follow.dom.ts', '#lib/quiz/learner.dom.ts'],
	['src/lib/quiz/Quiz.svelte', './attempt.svelte.ts'],
	['src/lib/quiz/Quiz.svelte', '#lib/ui/Button.svelte'],
	['src/lib/quiz/Quiz.svelte', '$app/environment'],
	['src/lib/locale/translator.svelte.ts', 'svelte-i18n'],
	['src/lib/server/library.ts', 'node:fs'],
	['src/lib/server/library.ts', '#lib/explainer/check.ts'],
	['src/lib/server/library.ts', './prose.ts'],
	['src/hooks.server.ts', '#lib/server/library.ts'],
	['src/routes/[locale=locale]/+page.server.ts', '#lib/server/library.ts'],
	['src/routes/sitemap.xml/+server.ts', '#lib/server/library.ts'],
	['src/routes/[locale=locale]/quiz/+page.svelte', '#lib/quiz/Quiz.svelte'],
	['src/tools/build.ts', '#lib/server/library.ts'],
	['src/lib/quiz/session.test.ts', 'node:fs'],
	['src/lib/quiz/session.test.ts', '#lib/classroom/gradebook.ts'],
	['tests/content.test.ts', '#lib/server/library.ts']
] as const;

const refused = [
	// Ground knows nothing above it, and no machine.
	['src/lib/quiz/session.ts', 'svelte'],
	['src/lib/quiz/session.ts', 'svelte/reactivity'],
	['src/lib/quiz/session.ts', '$app/environment'],
	['src/lib/quiz/session.ts', './Quiz.svelte'],
	['src/lib/quiz/session.ts', './attempt.svelte.ts'],
	['src/lib/quiz/session.ts', '#lib/server/library.ts'],
	['src/lib/quiz/session.ts', '../server/library.ts'],
	['src/lib/quiz/session.ts', '#lib/storage/record.ts'],
	['src/lib/quiz/session.ts', 'node:crypto'],
	['src/lib/questions/choice/choice.ts', '../../storage/record.ts'],
	['src/lib/explainer/markdown.ts', './Prose.svelte'],
	// State knows no view and no content.
	['src/lib/quiz/attempt.svelte.ts', './Quiz.svelte'],
	['src/lib/quiz/attempt.svelte.ts', '#lib/server/library.ts'],
	['src/lib/quiz/attempt.svelte.ts', 'node:fs'],
	// A script of a page is as state, without the framework.
	['src/lib/reading/place.ts', './follow.dom.ts'],
	['src/lib/reading/follow.dom.ts', 'svelte'],
	['src/lib/reading/follow.dom.ts', '#lib/server/library.ts'],
	['src/lib/reading/follow.dom.ts', '#lib/explainer/explainer.ts'],
	['src/lib/island/given.dom.ts', '#lib/quiz/session.ts'],
	// Views open neither door.
	['src/lib/quiz/Quiz.svelte', '#lib/server/library.ts'],
	['src/lib/quiz/Quiz.svelte', '#lib/storage/saved.svelte.ts'],
	['src/routes/[locale=locale]/+page.svelte', '#lib/server/library.ts'],
	['src/routes/[locale=locale]/+page.svelte', '../../lib/storage/saved.svelte.ts'],
	// Content is read where no browser is.
	['src/routes/[locale=locale]/+page.ts', '#lib/server/library.ts'],
	['src/params/locale.ts', '#lib/server/library.ts'],
	['src/islands/boot.ts', '#lib/server/library.ts'],
	['src/islands/boot.ts', 'node:fs'],
	['src/lib/server/library.ts', '#lib/quiz/attempt.svelte.ts'],
	['src/lib/storage/saved.svelte.ts', '#lib/quiz/session.ts'],
	// Subjects go one way.
	['src/lib/ui/Button.svelte', '#lib/locale/translator.svelte.ts'],
	['src/lib/locale/words.ts', '#lib/map/geometry.ts'],
	['src/lib/map/PlaceMap.svelte', '#lib/explainer/explainer.ts'],
	['src/lib/questions/kinds.ts', '#lib/quiz/session.ts'],
	['src/lib/questions/choice/choice.ts', '../../explainer/explainer.ts'],
	['src/lib/quiz/session.ts', '#lib/explainer/explainer.ts'],
	['src/lib/quiz/Quiz.svelte', '../explainer/Term.svelte'],
	['src/lib/explainer/check.ts', '#lib/quiz/session.ts'],
	['src/lib/paper/paper.ts', '#lib/classroom/assignment.ts'],
	// One door to the words, and one way to write a path.
	['src/lib/quiz/Quiz.svelte', 'svelte-i18n'],
	['src/routes/[locale=locale]/+layout.ts', 'svelte-i18n'],
	['src/lib/quiz/session.ts', '$lib/questions/kinds']
] as const;

describe('floors', () => {
	it.each(allowed)('%s may import %s', async (path, specifier) => {
		expect(await complaints(path, file(path, imports(specifier)))).toEqual([]);
	});

	it.each(refused)('%s may not import %s', async (path, specifier) => {
		expect(await complaints(path, file(path, imports(specifier)))).toHaveLength(1);
		expect(await complaints(path, file(path, `await import('${specifier}');\n`))).toHaveLength(1);
	});

	it('has a place for every subject', () => {
		const folders = readdirSync('src/lib').filter((name) => name !== 'styles');
		expect(folders.filter((name) => !(name in below))).toEqual([]);
	});
});

describe('ground', () => {
	const ground = (code: string) => complaints('src/lib/quiz/session.ts', `${code};\n`);

	it.each([
		'Date.now()',
		'new Date()',
		'Date()',
		'performance.now()',
		'Math.random()',
		'localStorage.clear()',
		'document.title'
	])('may not say %s', async (code) => {
		expect(await ground(`export const a = ${code}`)).toHaveLength(1);
	});

	it.each(['new Date(now)', 'Date.parse(day)', 'Math.floor(now)'])('may say %s', async (code) => {
		expect(await ground(`export const a = (now, day) => ${code}`)).toEqual([]);
	});

	it('leaves clock, chance and device to what stands above', async () => {
		const code = 'export const a = [Date.now(), new Date(), Math.random(), document.title];\n';
		for (const path of ['attempt.svelte.ts', 'a.dom.ts', 'a.test.ts', '../../tools/build.ts'])
			expect(await complaints(`src/lib/quiz/${path}`, code)).toEqual([]);
	});
});

describe('everywhere', () => {
	it('refuses to shuffle by sorting', async () => {
		const code = 'export const a = (b) => b.toSorted(() => Math.random() - 0.5);\n';
		expect(await complaints('src/tools/build.ts', code)).toHaveLength(1);
	});

	it('refuses barrels', async () => {
		expect(await complaints('src/lib/quiz/all.ts', "export * from './session.ts';\n")).toHaveLength(
			1
		);
	});

	it('wants a reason for a rule that is switched off', async () => {
		const off = (reason: string) =>
			`// eslint-disable-next-line no-restricted-properties${reason}\nexport const a = Date.now();\n`;
		expect(await complaints('src/lib/quiz/session.ts', off(''))).toHaveLength(1);
		expect(await complaints('src/lib/quiz/session.ts', off(' -- a test'))).toEqual([]);
	});

	it('wants that reason in markup too', async () => {
		const off = (reason: string) =>
			`<!-- eslint-disable-next-line svelte/no-at-html-tags${reason} -->\n{@html '<b></b>'}\n`;
		expect(await complaints('src/lib/quiz/Quiz.svelte', off(''))).toHaveLength(1);
		expect(await complaints('src/lib/quiz/Quiz.svelte', off(' -- a test'))).toEqual([]);
	});

	it('refuses raw HTML but where data for search engines is put in, and style attributes', async () => {
		const html = "{@html '<b></b>'}\n";
		expect(await complaints('src/lib/quiz/Quiz.svelte', html)).toHaveLength(1);
		expect(await complaints('src/lib/explainer/Head.svelte', html)).toEqual([]);
		expect(
			await complaints('src/lib/explainer/Head.svelte', '<p style="color: red">a</p>\n')
		).toHaveLength(1);
	});
});

import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';
import { floors } from './tests/lint/floors.js';
import { reasons } from './tests/lint/reasons.js';

/** Where HTML that the build made itself is put into a page: data for search engines. */
const rawHtml = ['src/lib/**/*Head.svelte'];

export default defineConfig(
	globalIgnores(['build/', '.svelte-kit/', 'test-results/']),
	js.configs.recommended,
	ts.configs.strictTypeChecked,
	ts.configs.stylisticTypeChecked,
	svelte.configs.recommended,
	svelte.configs.prettier,
	{
		languageOptions: {
			globals: { ...globals.browser, ...globals.node },
			parserOptions: { projectService: true, extraFileExtensions: ['.svelte'] }
		},
		linterOptions: { reportUnusedDisableDirectives: 'error' },
		plugins: { fahm: { rules: { reasons } } },
		rules: {
			'fahm/reasons': 'error',
			eqeqeq: 'error',
			'no-console': 'off',
			// TypeScript finds what is not defined and what must not be assigned.
			'no-undef': 'off',
			'no-import-assign': 'off',
			'@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
			'@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
			'@typescript-eslint/no-unused-vars': [
				'error',
				{ argsIgnorePattern: '^_', destructuredArrayIgnorePattern: '^_' }
			],
			// Where an index is known to be in range `!` says so; a cast would hide it.
			'@typescript-eslint/no-non-null-assertion': 'off',
			// Code points are what is counted and cut here, in Urdu as in English.
			'@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
			'@typescript-eslint/prefer-regexp-exec': 'off'
		}
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } },
		rules: {
			'svelte/block-lang': ['error', { script: ['ts', null] }],
			'svelte/button-has-type': 'error',
			'svelte/no-at-html-tags': 'error',
			'svelte/no-inline-styles': 'error',
			'svelte/no-target-blank': 'error',
			// Links are made by #lib/locale/address.ts, relative and with the slash at their end.
			'svelte/no-navigation-without-resolve': 'off',
			// `{' '}` is a space that no formatter takes away.
			'svelte/no-useless-mustaches': 'off'
		}
	},
	{ files: rawHtml, rules: { 'svelte/no-at-html-tags': 'off' } },
	{
		// To ESLint every imported component is `any`. svelte-check knows them and checks these files.
		files: ['**/*.svelte'],
		rules: {
			'@typescript-eslint/no-unsafe-argument': 'off',
			'@typescript-eslint/no-unsafe-assignment': 'off',
			'@typescript-eslint/no-unsafe-call': 'off',
			'@typescript-eslint/no-unsafe-member-access': 'off',
			'@typescript-eslint/no-unsafe-return': 'off'
		}
	},
	// Outside the type checker's project: scripts without types, and the service worker, which has its own globals.
	{ files: ['**/*.js', 'src/service-worker.ts', '*.ts'], ...ts.configs.disableTypeChecked },
	floors
);

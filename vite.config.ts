import { sveltekit } from '@sveltejs/kit/vite';
import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';
import { islands } from './src/tools/islands.ts';
import { siteAddress } from './src/tools/site-address.ts';

/** Islands that students wait for. */
const practice = ['src/islands/quiz.ts', 'src/islands/do.ts'];

export default defineConfig({
	plugins: [
		sveltekit(),
		islands(
			[
				'src/islands/boot.ts',
				'src/islands/offline.ts',
				practice,
				'src/islands/qr.ts',
				'src/islands/about.ts',
				['src/islands/assign.ts', 'src/islands/gradebook.ts'],
				'src/islands/camera.ts',
				'src/islands/spreadsheet.ts'
			],
			practice
		)
	],
	define: {
		__ORIGIN__: JSON.stringify(siteAddress(process.env))
	},
	resolve: {
		// Tests build the same site from other content.
		alias: { '#content': resolve(process.env.CONTENT ?? 'content') }
	},
	build: {
		// What reading pages use without fallback (`:has`, popover, anchors, `light-dark`) needs these anyway.
		cssTarget: ['chrome125', 'firefox128', 'safari17.5']
	},
	server: { fs: { allow: ['content', 'tests/fixtures'] } },
	test: {
		projects: [
			{
				extends: true,
				test: {
					name: 'unit',
					include: ['src/**/*.test.ts', 'tests/*.test.ts', 'tests/bench/*.test.ts'],
					environment: 'node',
					// A guard against hanging, not a measure: a busy machine may take its time.
					testTimeout: 120_000
				}
			},
			{
				extends: true,
				test: {
					name: 'site',
					include: ['tests/site/**/*.test.ts'],
					environment: 'node',
					testTimeout: 120_000,
					hookTimeout: 300_000
				}
			}
		]
	}
});

import { defineConfig } from '@playwright/test';
import { findBrowser } from './browser.ts';

/** Not the port of `npm start`: a site that somebody is looking at is never taken for the one to test. Two working copies need two ports. */
const port = process.env.E2E_PORT ?? '4273';
const base = process.env.BASE_PATH ?? '';
const url = `http://127.0.0.1:${port}${base}/`;

/** What no screen changes: what is kept, what goes wrong with it, and what passes from one device to another. */
const anyScreen =
	/\/(record|progress|quiz-kept|quiz-storage|practice-faults|class|class-storage)\.spec/;

/** Every other spec runs on both; a spec goes through the languages by itself. */
export default defineConfig({
	testDir: 'e2e',
	outputDir: '../test-results',
	fullyParallel: true,
	forbidOnly: Boolean(process.env.CI),
	// Guards against hanging, not measures: two busy cores may take their time, and a build machine two more tries.
	timeout: 180_000,
	expect: { timeout: 30_000 },
	retries: process.env.CI ? 2 : 0,
	workers: 2,
	reporter: 'list',
	use: {
		baseURL: url,
		launchOptions: await findBrowser(),
		locale: 'en-GB',
		timezoneId: 'Asia/Karachi',
		serviceWorkers: 'allow',
		trace: 'off'
	},
	projects: [
		{
			name: 'phone',
			use: { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true }
		},
		{
			name: 'desktop',
			testIgnore: anyScreen,
			use: { viewport: { width: 1280, height: 800 } }
		}
	],
	webServer: {
		command: 'node --import tsx src/tools/serve.ts',
		cwd: '..',
		env: { PORT: port },
		url,
		reuseExistingServer: false
	}
});

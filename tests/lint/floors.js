/**
 * The floors of the house as lint rules. A file's extension is its floor and its folder in `src/lib` its subject:
 * imports go down a floor, and from a subject to those below it.
 *
 *   routes   join subjects; `server/` only from files that stay on the server
 *   views    *.svelte       no server, no storage
 *   state    *.svelte.ts    no views, no server
 *   scripts  *.dom.ts       what a page without framework does: as state, and no Svelte
 *   ground   *.ts           no Svelte, no device, no clock, no chance
 */

/** @typedef {{ regex: string, message: string }} Refusal An import that is refused, and what to do instead. */
/** @typedef {import('eslint').Linter.Config} Config */

/**
 * The subjects that each subject may import. `storage` is a door and not a subject: which floor may use it says who may.
 * @type {Record<string, readonly string[]>}
 */
export const below = {
	ui: [],
	locale: [],
	storage: [],
	island: [],
	display: ['ui', 'locale'],
	reading: ['ui', 'locale', 'questions', 'quiz'],
	map: ['ui', 'locale'],
	offline: ['ui', 'locale'],
	questions: ['ui', 'locale', 'map'],
	quiz: ['ui', 'locale', 'map', 'questions', 'island'],
	explainer: ['ui', 'locale', 'map', 'questions'],
	paper: ['ui', 'locale', 'map', 'questions', 'quiz', 'explainer'],
	classroom: ['ui', 'locale', 'map', 'questions', 'quiz', 'explainer', 'paper', 'offline'],
	server: ['locale', 'map', 'questions', 'quiz', 'explainer', 'paper', 'classroom', 'offline']
};

/** Tests may look at everything. */
const tests = ['**/*.test.ts', 'tests/**'];
/** Files of SvelteKit that never reach a browser. */
const serverSide = [
	'src/routes/**/+*.server.ts',
	'src/routes/**/+server.ts',
	'src/hooks.server.ts'
];

const view = refusal(String.raw`\.svelte$`, 'Views stand above this file.');
const state = refusal(String.raw`\.svelte\.[jt]s$`, 'State stands above this file.');
const script = refusal(String.raw`\.dom\.[jt]s$`, 'Scripts of a page stand above this file.');
const framework = refusal(
	'^svelte($|/)',
	'This knows no Svelte: state is in files named .svelte.ts.'
);
const app = refusal(String.raw`^\$app/`, 'Ground knows no app: take what it says as an argument.');
const node = refusal('^node:', 'This may run in a browser. Files are read in server/ and tools/.');
const server = refusal(
	inFolder('server'),
	'Only +*.server.ts and other files of server/ import it.'
);
const storage = refusal(
	inFolder('storage'),
	'Only *.svelte.ts and *.dom.ts open the door to the device.'
);
const library = refusal('^svelte-i18n$', 'Words come through #lib/locale/translator.svelte.ts.');
const alias = refusal(String.raw`^\$lib($|/)`, 'Write #lib/ and the whole name of the file.');

const clock = 'Time is an argument: take `now`.';
const chance = 'Chance is an argument: take a seed.';

/** What only the ground is refused besides imports. @type {Config['rules']} */
const pure = {
	'no-restricted-properties': [
		'error',
		{ object: 'Date', property: 'now', message: clock },
		{ object: 'performance', property: 'now', message: clock },
		{ object: 'Math', property: 'random', message: chance }
	],
	'no-restricted-globals': [
		'error',
		...['window', 'document', 'navigator', 'localStorage', 'sessionStorage', 'indexedDB'].map(
			(name) => ({
				name,
				message: 'Ground knows no device.'
			})
		)
	]
};

const readsClock = [
	{ selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: clock },
	{ selector: 'CallExpression[callee.name="Date"]', message: clock }
];

const everywhere = [
	{
		selector:
			'CallExpression[callee.property.name=/^(sort|toSorted)$/] MemberExpression[object.name="Math"][property.name="random"]',
		message: 'That order is not even: use the seeded shuffle.'
	},
	{ selector: 'ExportAllDeclaration', message: 'No barrels: import from the file itself.' }
];

/** @type {Config[]} */
export const floors = [
	floor('house', ['**/*.{ts,js,svelte}'], [library, alias]),
	floor('routes', ['src/**/*.{ts,js}'], [library, alias, server, node], {
		ignores: ['src/tools/**', ...serverSide, ...tests]
	}),
	floor('pages', ['src/**/*.svelte'], [library, alias, server, node, storage]),
	...Object.keys(below).flatMap(floorsOf)
];

/** The three floors of one subject. @param {string} subject @returns {Config[]} */
function floorsOf(subject) {
	const common = [alias, ...(subject === 'locale' ? [] : [library]), ...above(subject)];
	const at = (/** @type {string} */ ext) => [`src/lib/${subject}/**/*.${ext}`];
	const ground = { ignores: ['**/*.{svelte,dom}.{ts,js}', ...tests] };
	if (subject === 'server')
		return [floor(subject, at('{ts,js}'), [...common, state, script, storage], ground)];
	const inBrowser = [...common, server, node];
	const belowViews = [...inBrowser, view];
	if (subject === 'storage') return [floor(subject, at('{ts,js}'), belowViews, { ignores: tests })];
	const noFramework = [...belowViews, state, framework, app];
	return [
		floor(`${subject}, ground`, at('{ts,js}'), [...noFramework, script, storage], {
			...ground,
			pure: true
		}),
		floor(`${subject}, scripts`, at('dom.{ts,js}'), noFramework, { ignores: tests }),
		floor(`${subject}, state`, at('svelte.{ts,js}'), belowViews, { ignores: tests }),
		floor(`${subject}, views`, at('svelte'), [...inBrowser, storage])
	];
}

/** The subjects that a subject may not import. @param {string} subject */
function above(subject) {
	const mine = below[subject] ?? [];
	const others = Object.keys(below).filter((other) => other !== 'server' && other !== 'storage');
	return others
		.filter((other) => other !== subject && !mine.includes(other))
		.map((other) => refusal(inFolder(other), `${subject} knows nothing of ${other}.`));
}

/**
 * One block of the configuration. A later block replaces an earlier one for the files that both match.
 * @param {string} name
 * @param {string[]} files
 * @param {Refusal[]} refused
 * @param {{ ignores?: string[], pure?: boolean }} options
 * @returns {Config}
 */
function floor(name, files, refused, options = {}) {
	const syntax = [...refused.map(lazily), ...everywhere, ...(options.pure ? readsClock : [])];
	return {
		name: `floor: ${name}`,
		files,
		ignores: options.ignores ?? [],
		rules: {
			'no-restricted-imports': ['error', { patterns: refused }],
			'no-restricted-syntax': ['error', ...syntax],
			...(options.pure ? pure : {})
		}
	};
}

/** The same refusal for `import()`, which `no-restricted-imports` does not see. @param {Refusal} refused */
function lazily({ regex, message }) {
	// A selector ends a pattern at the first slash, however it is escaped.
	const pattern = regex.replaceAll('/', String.raw`\u002F`);
	return { selector: `ImportExpression > Literal[value=/${pattern}/]`, message };
}

/** Imports from a folder of `src/lib`, by name or by a way out of one's own. @param {string} name */
function inFolder(name) {
	return String.raw`^(#lib/|(\.\./)+(lib/)?)${name}/`;
}

/** @param {string} regex @param {string} message @returns {Refusal} */
function refusal(regex, message) {
	return { regex, message };
}

import { spawn } from 'node:child_process';
import { type AddressInfo, createServer } from 'node:net';
import { come, type Engine } from './engine.ts';
import { besideLibrary, onPath } from './programs.ts';

/** The key under which W3C WebDriver names an element. */
const elementKey = 'element-6066-11e4-a52e-4f735466cecf';

/** WebKit's own small browser, driven over plain W3C WebDriver on a screen that nobody sees. */
export const webkit: Engine = {
	name: 'WebKit',
	packages: ['webkit2gtk-driver', 'xvfb', 'xauth'],

	find() {
		const [driver] = onPath('WebKitWebDriver');
		const [screen] = onPath('xvfb-run');
		const [browser] = besideLibrary(/webkit2?gtk-\d/, 'MiniBrowser');
		return driver && screen && browser
			? { programs: { driver, screen, browser } }
			: { missing: 'WebKitWebDriver with its MiniBrowser, and xvfb-run.' };
	},

	async launch({ driver = '', screen = '', browser }) {
		const port = await freePort();
		const child = spawn(screen, ['-a', driver, `--port=${port}`], {
			// A group of its own, so that the screen goes with the driver.
			detached: true,
			stdio: 'ignore',
			env: { ...process.env, WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' }
		});
		const end = () => child.pid !== undefined && process.kill(-child.pid);
		try {
			const driver = `http://127.0.0.1:${port}`;
			await come('WebKitWebDriver answers', () =>
				call(driver, 'GET', '/status').catch(() => undefined)
			);
			const always = {
				browserName: 'MiniBrowser',
				'webkitgtk:browserOptions': { binary: browser, args: ['--automation'] }
			};
			const { sessionId, capabilities } = (await call(driver, 'POST', '/session', {
				capabilities: { alwaysMatch: always }
			})) as { sessionId: string; capabilities: { browserVersion: string } };
			const session = `${driver}/session/${sessionId}`;
			return {
				name: `WebKit ${capabilities.browserVersion}`,
				open: async (url) => {
					await call(session, 'POST', '/url', { url });
				},
				press: (selector) =>
					come(`${selector} can be pressed`, () =>
						press(session, selector).then(() => true, unlessMoving)
					).then(() => undefined),
				say: (expression) =>
					call(session, 'POST', '/execute/sync', { script: `return ${expression}`, args: [] }),
				close: async () => {
					await call(session, 'DELETE', '').finally(end);
				}
			};
		} catch (error) {
			end();
			throw error;
		}
	}
};

async function press(session: string, selector: string): Promise<void> {
	const using = { using: 'css selector', value: selector };
	const found = (await call(session, 'POST', '/element', using)) as Record<string, string>;
	// By itself the driver scrolls as little as it can, and may leave what it presses under an edge.
	const script = 'arguments[0].scrollIntoView({ block: "center", behavior: "instant" })';
	await call(session, 'POST', '/execute/sync', { script, args: [found] });
	await call(session, 'POST', `/element/${found[elementKey] ?? ''}/click`, {});
}

/** A page that is still being laid out is pressed again. Other problems stay problems. */
function unlessMoving(error: unknown): undefined {
	const moving = /^(element not interactable|element click intercepted|stale element reference)/;
	if (!(error instanceof Error && moving.test(error.message))) throw error;
}

/** One command of WebDriver. Rejects with its words when it fails. */
async function call(at: string, method: string, path: string, body?: object): Promise<unknown> {
	const response = await fetch(at + path, { method, body: body && JSON.stringify(body) });
	const { value } = (await response.json()) as { value: unknown };
	if (response.ok) return value;
	const { error, message } = value as { error: string; message: string };
	throw new Error(`${error}: ${message}`);
}

async function freePort(): Promise<number> {
	const server = createServer();
	await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
	const { port } = server.address() as AddressInfo;
	await new Promise((done) => server.close(done));
	return port;
}

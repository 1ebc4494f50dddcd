import { spawn } from 'node:child_process';

/** How another build differs: the folder that it goes to, its content, and the host and its folder that it is for. */
export interface OtherBuild {
	/** The site is in its folder `site`. */
	OUT: string;
	CONTENT?: string;
	BASE_PATH?: string;
	ORIGIN?: string;
}

/** Builds the site once more, beside the one that is tested, as a host would: nothing of the test runner's surroundings. */
export function buildAside(settings: OtherBuild): Promise<void> {
	const own = Object.entries(process.env).filter(
		([name]) => !/^VITE|^NODE_ENV$|^ORIGIN$|^BASE_PATH$/.test(name)
	);
	const env = { ...Object.fromEntries(own), ...settings };
	const vite = ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'error'];
	const child = spawn(process.execPath, vite, { env, stdio: ['ignore', 'pipe', 'pipe'] });
	let said = '';
	for (const stream of [child.stdout, child.stderr])
		stream.on('data', (text: Buffer) => (said += text.toString()));
	return new Promise((done, fail) => {
		child.once('error', fail);
		child.once('close', (code) => (code === 0 ? done() : fail(new Error(said))));
	});
}

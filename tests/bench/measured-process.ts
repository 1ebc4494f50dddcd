import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** What a process has used, all of its threads together. */
export interface Usage {
	/** From its start to its end, in milliseconds. */
	wall: number;
	/** Time of processors, its own and the system's for it, in milliseconds. */
	cpu: number;
	/** The most memory that it held at once, in bytes. */
	memory: number;
}

const reporter = pathToFileURL(fileURLToPath(new URL('report-usage.js', import.meta.url))).href;

/** Runs a Node program to its end. Rejects with what it said when it fails. */
export async function runMeasured(
	program: readonly string[],
	variables: NodeJS.ProcessEnv
): Promise<Usage> {
	const folder = await mkdtemp(join(tmpdir(), 'fahm-usage-'));
	const file = join(folder, 'usage.json');
	const start = performance.now();
	try {
		await run(['--import', reporter, ...program], {
			...process.env,
			...variables,
			USAGE_FILE: file
		});
		const wall = performance.now() - start;
		const used = JSON.parse(await readFile(file, 'utf8')) as NodeJS.ResourceUsage;
		const cpu = (used.userCPUTime + used.systemCPUTime) / 1000;
		return { wall, cpu, memory: used.maxRSS * 1024 };
	} finally {
		await rm(folder, { recursive: true });
	}
}

function run(program: readonly string[], env: NodeJS.ProcessEnv): Promise<void> {
	const child = spawn(process.execPath, program, { env, stdio: ['ignore', 'pipe', 'pipe'] });
	let said = '';
	for (const stream of [child.stdout, child.stderr])
		stream.on('data', (text: Buffer) => (said = (said + text.toString()).slice(-4000)));
	return new Promise((done, fail) => {
		child.once('error', fail);
		child.once('close', (code) => (code === 0 ? done() : fail(new Error(said))));
	});
}

import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { compressSite } from './compress.ts';
import { putKillSwitch } from './put-kill-switch.ts';
import { startServer } from './serve.ts';

let dir: string;

beforeAll(async () => {
	dir = await mkdtemp(join(tmpdir(), 'fahm-kill-'));
	await writeFile(join(dir, 'service-worker.js'), '// does harm\n'.repeat(50));
	await compressSite(dir);
});

afterAll(() => rm(dir, { recursive: true }));

it.each(['br', 'gzip', 'identity'])(
	'takes the place of the worker in what a host sends, %s',
	async (coding) => {
		await putKillSwitch(dir);
		const host = await startServer({ dir, port: 0 });
		const headers = { 'accept-encoding': coding };
		const sent = await fetch(new URL('service-worker.js', host.url), { headers });
		expect(await sent.text()).toBe(
			await readFile(new URL('./kill-switch.js', import.meta.url), 'utf8')
		);
		await host.close();
	}
);

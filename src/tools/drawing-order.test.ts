import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { drawnFirst } from './drawing-order.js';

let out: string;

beforeEach(async () => {
	out = await mkdtemp(join(tmpdir(), 'fahm-order-'));
	vi.stubEnv('FAHM_VERSION', '17:abc');
});

afterEach(async () => {
	vi.unstubAllEnvs();
	await rm(out, { recursive: true });
});

async function leave(build: string) {
	await mkdir(join(out, 'handed-on'));
	const list = { build, listings: [], pages: ['/en/floods/', '/en/heat/'] };
	await writeFile(join(out, 'handed-on', 'list.json'), JSON.stringify(list));
}

describe('the pages to draw first', () => {
	it('are those that this build has listed, in its order', async () => {
		await leave('17:abc');
		expect(drawnFirst(out)).toEqual(['/en/floods/', '/en/heat/']);
	});

	it('are none of another build, whose content may be another', async () => {
		await leave('18:abc');
		expect(drawnFirst(out)).toEqual([]);
	});

	it('are none before there is a list', () => {
		expect(drawnFirst(out)).toEqual([]);
	});
});

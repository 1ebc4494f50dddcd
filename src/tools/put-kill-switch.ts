/**
 * `npm run kill-switch [-- folder]`: puts the kill switch in the place of the worker of a built site, `build` if no other
 * is named, for a worker that does harm.
 */
import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { packFile } from './compress.ts';

const killSwitch = fileURLToPath(new URL('./kill-switch.js', import.meta.url));

/**
 * Puts the kill switch there with its packed forms. A host prefers the packed file to the one beside it, so that the
 * worker's would be sent for ever; and whoever copies a folder onto a host deletes nothing there.
 */
export async function putKillSwitch(folder: string): Promise<void> {
	const worker = join(folder, 'service-worker.js');
	await copyFile(killSwitch, worker);
	await packFile(worker);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
	const folder = process.argv[2] ?? 'build';
	await putKillSwitch(folder);
	console.log(`${folder} has the kill switch now. Publish service-worker.js with its .br and .gz.`);
}

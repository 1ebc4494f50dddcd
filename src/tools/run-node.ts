import { spawn } from 'node:child_process';

/** Runs Node with these arguments, in the open. Rejects, under this name, unless it ends well by itself. */
export function runNode(name: string, args: readonly string[]): Promise<void> {
	const child = spawn(process.execPath, args, { stdio: 'inherit' });
	return new Promise((resolve, reject) => {
		child.on('error', reject);
		// A process that was killed, as for want of memory, has a signal and no code.
		child.on('close', (code, signal) =>
			code === 0 ? resolve() : reject(new Error(`${name} ended with ${signal ?? code}`))
		);
	});
}

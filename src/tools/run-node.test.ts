import { expect, it } from 'vitest';
import { runNode } from './run-node.ts';

it('is content with what ends well', async () => {
	await expect(runNode('nothing', ['-e', ''])).resolves.toBeUndefined();
});

it.each([
	['3', 'process.exit(3)'],
	['SIGKILL', "process.kill(process.pid, 'SIGKILL')"]
])('rejects what ends with %s, and says so', async (end, code) => {
	await expect(runNode('a build', ['-e', code])).rejects.toThrow(`a build ended with ${end}`);
});

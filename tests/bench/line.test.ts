import { createServer, type AddressInfo } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { type Line, startLine } from './line.ts';

const fast = { name: 'fast', latency: 10, down: 1e9, cpu: 1 };

const body = Buffer.alloc(100_000, 'x');
let close: (() => void) | undefined;
let line: Line | undefined;

afterEach(async () => {
	await line?.close();
	close?.();
});

/** Address of a server that gives one answer. */
async function serverOf(answer: Buffer): Promise<string> {
	const head = `HTTP/1.1 200 OK\r\ncontent-length: ${answer.length}\r\nconnection: close\r\n\r\n`;
	const server = createServer((socket) => {
		socket.on('data', () => socket.end(Buffer.concat([Buffer.from(head), answer])));
		socket.on('error', () => socket.destroy());
	});
	await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
	close = () => server.close();
	return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

it('hands on what a server says, whole and in order', async () => {
	line = await startLine(await serverOf(body), fast);
	const answer = await fetch(line.url);
	expect(Buffer.from(await answer.arrayBuffer()).equals(body)).toBe(true);
});

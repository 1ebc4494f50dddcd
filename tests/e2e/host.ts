import { createServer, request as ask, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { startServer, type Serving } from '../../src/tools/serve.ts';

/** What a host does instead of answering as it should. */
export type Fault = 'silent' | 'broken off' | 'sign-in page' | number;

/** A host that can go away, fail at single files, and be given a new version, under one address. */
export interface Host {
	/** Address of the site's root, with a slash at its end. */
	url: string;
	/** Paths asked for, below the site's root, with their queries. */
	requests: string[];
	/** Bytes sent, headers included. */
	sent: number;
	/** Says what goes wrong with a path; undefined for nothing. The answer waits until it is said. */
	fault: (path: string) => Fault | undefined | Promise<undefined>;
	/** Stands the built site of another folder at the same address. */
	deploy: (dir: string) => Promise<void>;
	close: () => Promise<void>;
}

/** Stands a host in front of a built site, which may be put below a folder such as `/repo`. */
export async function startHost(dir: string, base = ''): Promise<Host> {
	const sites: [Serving, ...Serving[]] = [await startServer({ dir, port: 0 })];
	const receive = async (request: IncomingMessage, response: ServerResponse) => {
		const path = (request.url ?? '/').slice(base.length);
		const inside = (request.url ?? '').startsWith(`${base}/`);
		host.requests.push(path);
		const fault = inside ? await host.fault(path) : 404;
		if (fault === 'silent') request.socket.destroy();
		else if (fault === 'sign-in page')
			response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Sign in</h1>');
		else if (typeof fault === 'number') response.writeHead(fault).end('fault');
		else pass(sites[0], path, request, response, fault === 'broken off');
	};
	const server = createServer((request, response) => void receive(request, response));
	const pass = (
		from: Serving,
		path: string,
		request: IncomingMessage,
		response: ServerResponse,
		cut: boolean
	) => {
		const options = {
			headers: { ...request.headers, connection: 'close' },
			method: request.method
		};
		const onward = ask(new URL(path, from.url), options, (answer) => {
			const { location } = answer.headers;
			if (location) answer.headers.location = base + location;
			response.writeHead(answer.statusCode ?? 500, answer.headers);
			host.sent += answer.rawHeaders.join('  ').length;
			answer.on('data', (chunk: Buffer) => {
				if (cut) {
					response.write(chunk.subarray(0, chunk.length >> 1), () => request.socket.destroy());
					return;
				}
				host.sent += chunk.length;
				response.write(chunk);
			});
			answer.on('error', () => request.socket.destroy());
			// An answer without a body is broken off, too.
			answer.on('end', () => (cut ? request.socket.destroy() : response.end()));
		});
		onward.on('error', () => request.socket.destroy());
		request.pipe(onward);
	};
	await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
	const { port } = server.address() as AddressInfo;
	const host: Host = {
		url: `http://127.0.0.1:${port}${base}/`,
		requests: [],
		sent: 0,
		fault: () => undefined,
		// What the version before has begun to send, it sends to its end.
		deploy: async (next) => void sites.unshift(await startServer({ dir: next, port: 0 })),
		close: async () => {
			server.closeAllConnections();
			await new Promise((done) => server.close(done));
			await Promise.all(sites.map((site) => site.close()));
		}
	};
	return host;
}

/** A host without a network: nothing is answered. */
export const gone = () => 'silent' as const;

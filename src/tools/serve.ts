import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, relative, resolve, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import sirv from 'sirv';
import { headersFor, parseHeaders } from './headers.ts';

/** Only this machine is served. The number and not `localhost`, which another server may hold on IPv6. */
const host = '127.0.0.1';

/** Ports that are tried, in this order, when none is asked for. */
const ports = Array.from({ length: 20 }, (_, i) => 4173 + i);

export interface Site {
	/** The folder with the built site. */
	dir: string;
	/** The sub-path that the site was built for: `''` or `/fahm`. */
	base?: string;
	/** Exactly this port, `0` for any free one. Without it the first free one from 4173 on. */
	port?: number;
}

export interface Serving {
	/** Address of the site's root, with the base and a slash at its end. */
	url: string;
	/** Every path asked for since the start, in order, with its query. */
	requests: string[];
	close: () => Promise<void>;
}

/** Serves a folder as a plain static host would, until `close` is called. */
export async function startServer({ dir, base = '', port }: Site): Promise<Serving> {
	const requests: string[] = [];
	const answer = answers(resolve(dir), base);
	const server = createServer((request, response) => {
		requests.push(request.url ?? '');
		answer(request, response);
	});
	// A connection is closed with the server. A time limit would be said with every one of a visit's files.
	server.keepAliveTimeout = 0;
	await listen(server, port === undefined ? ports : [port]);
	const address = server.address() as AddressInfo;
	const close = () =>
		new Promise<void>((done) => {
			server.close(() => done());
			server.closeAllConnections();
		});
	return { url: `http://${host}:${address.port}${base}/`, requests, close };
}

/** What a decoded path without the base leads to: a file, a folder that lacks its slash, or nothing. */
function locate(
	files: ReadonlySet<string>,
	path: string
): { file: string } | { folder: string } | undefined {
	if (files.has(path)) return { file: path };
	if (path.endsWith('/') && files.has(`${path}index.html`)) return { file: `${path}index.html` };
	if (files.has(`${path}/index.html`)) return { folder: `${path}/` };
	return undefined;
}

function answers(dir: string, base: string): RequestListener {
	if (!existsSync(dir)) throw new Error(`There is no ${dir}. "npm run build" makes it.`);
	const files = filesOf(dir);
	const rules = parseHeaders(textOf(dir, '_headers'));
	const lost = textOf(dir, '404.html') || '<!doctype html><title>404</title>Not found';
	const send = sirv(dir, { dev: false, etag: true, brotli: true, gzip: true, extensions: [] });

	return (request, response) => {
		const { path, query } = split(request.url ?? '/', base);
		const found = path === undefined ? undefined : locate(files, path);
		const notFound = () => {
			response.writeHead(404, { 'content-type': 'text/html;charset=utf-8' }).end(lost);
		};
		response.setHeader('cache-control', 'no-cache');
		response.setHeaders(headersFor(rules, path ?? '/'));
		if (request.method !== 'GET' && request.method !== 'HEAD')
			response.writeHead(405, { allow: 'GET, HEAD' }).end();
		else if (!found) notFound();
		else if ('folder' in found)
			response.writeHead(301, { location: base + encodeURI(found.folder) + query }).end();
		else {
			request.url = encodeURI(found.file);
			send(request, response, notFound);
		}
	};
}

/** Every file that is served, as a path from the site's root. `_headers` is a message to the host. */
function filesOf(dir: string): Set<string> {
	const entries = readdirSync(dir, { recursive: true, withFileTypes: true });
	const paths = entries
		.filter((entry) => entry.isFile())
		.map((entry) => `/${relative(dir, join(entry.parentPath, entry.name)).split(sep).join('/')}`);
	return new Set(paths.filter((path) => path !== '/_headers'));
}

function textOf(dir: string, name: string): string {
	return existsSync(join(dir, name)) ? readFileSync(join(dir, name), 'utf8') : '';
}

/** The two parts of an address: what is asked for, decoded and without the base, and the query with its mark. */
function split(url: string, base: string): { path: string | undefined; query: string } {
	const [, path = '', query = ''] = /^([^?]*)(.*)$/.exec(url) ?? [];
	if (path !== base && !path.startsWith(`${base}/`)) return { path: undefined, query };
	try {
		return { path: decodeURIComponent(path.slice(base.length)), query };
	} catch {
		// `%` without two digits behind it: no file is called that.
		return { path: undefined, query };
	}
}

async function listen(server: Server, candidates: readonly number[]): Promise<void> {
	for (const port of candidates) if (await take(server, port)) return;
	throw new Error(`No free port: ${candidates.join(', ')}.`);
}

/** Takes the port, or says that somebody else has it. */
function take(server: Server, port: number): Promise<boolean> {
	return new Promise((done, fail) => {
		const refused = (error: NodeJS.ErrnoException) =>
			error.code === 'EADDRINUSE' ? done(false) : fail(error);
		server.once('error', refused);
		server.listen(port, host, () => {
			server.off('error', refused);
			done(true);
		});
	});
}

/** `BASE_PATH` as the build reads it: `''` or `/fahm`. */
function basePath(): string {
	const name = (process.env.BASE_PATH ?? '').replace(/^\/+|\/+$/g, '');
	return name && `/${name}`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
	const dir = fileURLToPath(new URL('../../build', import.meta.url));
	const port = process.env.PORT ? Number(process.env.PORT) : undefined;
	await startServer({ dir, base: basePath(), port }).then(
		({ url }) => console.log(`Fahm is at ${url}`),
		(error: unknown) => {
			console.error(error instanceof Error ? error.message : error);
			process.exitCode = 1;
		}
	);
}

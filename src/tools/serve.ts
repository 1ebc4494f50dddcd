import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve, sep } from 'node:path';
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

/**
 * Serves a folder as a plain static host would, until `close` is called: as it is whenever something is asked for, so that a
 * build beside it is seen. Only the rules of its `_headers` are those of the start.
 */
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
function locate(dir: string, path: string): { file: string } | { folder: string } | undefined {
	if (isServed(dir, path)) return { file: path };
	if (path.endsWith('/') && isServed(dir, `${path}index.html`))
		return { file: `${path}index.html` };
	if (isServed(dir, `${path}/index.html`)) return { folder: `${path}/` };
	return undefined;
}

/** `_headers` is a message to the host, and what begins with a dot is the owner's, but for `.well-known`. */
const unserved = /^\/_headers$|\/\.(?!well-known\/)/;

/** Whether a decoded path is that of a file, written as its name is: no detour, no way out, no other case, no link. */
function isServed(dir: string, path: string): boolean {
	if (unserved.test(path)) return false;
	try {
		const wanted = realpathSync.native(dir) + path.replaceAll('/', sep);
		return realpathSync.native(wanted) === wanted && statSync(wanted).isFile();
	} catch {
		// There is no such file, nor can one have a name with a NUL or one that is too long.
		return false;
	}
}

function answers(dir: string, base: string): RequestListener {
	if (!existsSync(dir)) throw new Error(`There is no ${dir}. "npm run build" makes it.`);
	const rules = parseHeaders(textOf(dir, '_headers'));
	// `dev`: it would keep the sizes of the start, and a page that has grown since would never end.
	const send = sirv(dir, { dev: true, etag: true, brotli: true, gzip: true, extensions: [] });

	return (request, response) => {
		const { path, query } = split(request.url ?? '/', base);
		const found = path === undefined ? undefined : locate(dir, path);
		const notFound = () => {
			const lost = textOf(dir, '404.html') || '<!doctype html><title>404</title>Not found';
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

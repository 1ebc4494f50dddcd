import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import type { Profile } from './profiles.ts';

/** The first flight of a new connection: ten segments of 1,460 bytes (RFC 6928). */
const firstFlight = 14_600;
const segment = 1460;

/** Times there and back before the first request can go out: name, connection, encryption (TLS 1.3). */
const greeting = 3;

/** A slow line in front of a server. */
export interface Line {
	/** Address of the site's root at its far end. */
	url: string;
	close: () => Promise<void>;
}

/** What travels together, and what is done with it where it arrives. */
interface Piece {
	bytes: Buffer;
	deliver: (bytes: Buffer) => void;
}

/** One direction towards the reader, shared by all that comes: it sends at a rate, and more at once with every answer. */
class Downlink {
	#waiting: Piece[] = [];
	#flying: Piece[] = [];
	#window = firstFlight;
	#underway = 0;
	#freeAt = 0;

	constructor(private readonly profile: Profile) {}

	send(bytes: Buffer, deliver: (bytes: Buffer) => void): void {
		for (let at = 0; at < bytes.length; at += segment)
			this.#waiting.push({ bytes: bytes.subarray(at, at + segment), deliver });
		this.#pump();
	}

	/** Does something when all that was sent before has arrived. */
	afterAll(act: () => void): void {
		this.#waiting.push({ bytes: Buffer.alloc(0), deliver: act });
		this.#pump();
	}

	#pump(): void {
		while (this.#underway < this.#window) {
			const next = this.#waiting.shift();
			if (!next) return;
			const { length } = next.bytes;
			const now = performance.now();
			this.#freeAt = Math.max(now, this.#freeAt) + (length * 8000) / this.profile.down;
			this.#underway += length;
			this.#flying.push(next);
			const sent = this.#freeAt - now;
			// Timers may overtake each other by a millisecond; what travels may not.
			setTimeout(() => this.#land(), sent + this.profile.latency / 2);
			setTimeout(() => {
				this.#underway -= length;
				this.#window += length;
				this.#pump();
			}, sent + this.profile.latency);
		}
	}

	#land(): void {
		const { bytes, deliver } = this.#flying.shift()!;
		deliver(bytes);
	}
}

/**
 * Puts a line in front of a server of this machine, new to both ends: the first request waits for name, connection and
 * encryption, and the line begins with its first flight and doubles it (slow start). All requests share the one
 * connection, as with HTTP/2. Its far end is the port `at`; without one, at any that is free.
 */
export async function startLine(site: string, profile: Profile, at = 0): Promise<Line> {
	const { port } = new URL(site);
	const down = new Downlink(profile);
	const sockets = new Set<Socket>();
	let open: number | undefined;
	const server = createServer((client) => {
		open ??= performance.now() + greeting * profile.latency;
		const ready = open;
		const host = connect(Number(port), '127.0.0.1');
		for (const socket of [client, host]) {
			sockets.add(socket.setNoDelay());
			socket.on('error', () => socket.destroy()).on('close', () => sockets.delete(socket));
		}
		client.on('data', (bytes: Buffer) => {
			const wait = Math.max(0, ready - performance.now()) + profile.latency / 2;
			setTimeout(() => host.write(bytes), wait);
		});
		host.on('data', (bytes: Buffer) => down.send(bytes, (piece) => client.write(piece)));
		// A host ends a connection that has been idle; a browser that is not told would wait for an answer in vain.
		host.on('close', () => down.afterAll(() => client.end()));
		client.on('close', () => host.destroy());
	});
	await new Promise<void>((done) => server.listen(at, '127.0.0.1', done));
	return {
		url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
		close: () =>
			new Promise((done) => {
				for (const socket of sockets) socket.destroy();
				server.close(() => done());
			})
	};
}

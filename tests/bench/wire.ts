import type { CDPSession } from '@playwright/test';

/** One piece that came over the network, with the browser's own clock in seconds. */
interface Piece {
	at: number;
	bytes: number;
}

/** What comes over the network for one page, counted as it travels: compressed, with headers. */
export interface Wire {
	/** Bytes that had come when this many milliseconds had passed since the page was asked for. */
	bytesUntil: (milliseconds: number) => number;
	/** Requests sent until then. */
	requestsUntil: (milliseconds: number) => number;
}

/** Watches the network from now on. What a service worker or the cache answers does not count. */
export async function watchWire(session: CDPSession): Promise<Wire> {
	const pieces: Piece[] = [];
	const requests: number[] = [];
	const counted = new Map<string, number>();
	const local = new Set<string>();
	let start: number | undefined;
	const add = (requestId: string, at: number, bytes: number) => {
		if (local.has(requestId) || bytes <= 0) return;
		counted.set(requestId, (counted.get(requestId) ?? 0) + bytes);
		pieces.push({ at, bytes });
	};
	session.on('Network.requestWillBeSent', ({ timestamp }) => (start ??= timestamp));
	session.on('Network.responseReceived', ({ requestId, timestamp, response }) => {
		if (response.fromServiceWorker || response.fromDiskCache || response.url.startsWith('data:'))
			local.add(requestId);
		else requests.push(timestamp);
		add(requestId, timestamp, response.encodedDataLength);
	});
	session.on('Network.dataReceived', ({ requestId, timestamp, encodedDataLength }) =>
		add(requestId, timestamp, encodedDataLength)
	);
	// Says what the pieces left out.
	session.on('Network.loadingFinished', ({ requestId, timestamp, encodedDataLength }) =>
		add(requestId, timestamp, encodedDataLength - (counted.get(requestId) ?? 0))
	);
	await session.send('Network.enable');
	const since = (at: number) => (at - (start ?? at)) * 1000;
	return {
		bytesUntil: (time) =>
			pieces.reduce((sum, { at, bytes }) => (since(at) <= time ? sum + bytes : sum), 0),
		requestsUntil: (time) => requests.filter((at) => since(at) <= time).length
	};
}

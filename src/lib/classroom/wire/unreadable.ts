/** Thrown while reading, and caught at the door of the format: what came in is broken, or out of a later version. */
export class Unreadable extends Error {
	constructor(readonly why: 'damaged' | 'newer') {
		super(why);
	}
}

/** What `read` makes of its input, or why it can make nothing of it. Any other error is ours and goes on. */
export function tryToRead<T>(read: () => T): T | Unreadable['why'] {
	try {
		return read();
	} catch (error) {
		if (error instanceof Unreadable) return error.why;
		throw error;
	}
}

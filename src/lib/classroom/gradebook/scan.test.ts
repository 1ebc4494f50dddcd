import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openCamera } from './scan.dom.ts';

/** A script of the camera's reader, as its address. */
const script = (finder: string) => `data:text/javascript,export const finder = ${finder};`;
const reader = script('async () => async () => undefined');

/** A camera's stream, which is active until its track is stopped. */
function streamOf() {
	const stream = { active: true, getTracks: () => [{ stop: () => (stream.active = false) }] };
	return stream;
}

/** The place of the picture. */
const video = (play: () => Promise<void> = () => Promise.resolve()) =>
	({ play, readyState: 0, HAVE_CURRENT_DATA: 2 }) as unknown as HTMLVideoElement;

const nothing = () => undefined;

let stream: ReturnType<typeof streamOf>;
let give: () => Promise<object>;
let leave: AbortController;

beforeEach(() => {
	stream = streamOf();
	give = () => Promise.resolve(stream);
	leave = new AbortController();
	vi.stubGlobal('navigator', { mediaDevices: { getUserMedia: () => give() } });
	vi.stubGlobal('location', { href: 'https://fahm.example/en/gradebook/' });
});
afterEach(() => {
	leave.abort();
	vi.unstubAllGlobals();
});

describe('a camera', () => {
	it('goes on until it is left', async () => {
		expect(await openCamera(reader, () => video(), nothing, leave.signal)).toBeUndefined();
		expect(stream.active).toBe(true);
		leave.abort();
		expect(stream.active).toBe(false);
	});

	it('is off that was left before it opened', async () => {
		give = () => {
			leave.abort();
			return Promise.resolve(stream);
		};
		await openCamera(reader, () => video(), nothing, leave.signal);
		expect(stream.active).toBe(false);
	});

	it('is off that was left while its picture began', async () => {
		const play = () => {
			leave.abort();
			return Promise.resolve();
		};
		await openCamera(reader, () => video(play), nothing, leave.signal);
		expect(stream.active).toBe(false);
	});

	it.each([
		[
			'whose picture does not begin',
			reader,
			() => Promise.reject(new DOMException('', 'AbortError')),
			'busy'
		],
		['whose reader does not come', 'data:text/javascript,throw 1', undefined, 'unread'],
		['whose reader does not begin', script('async () => { throw 1 }'), undefined, 'unread']
	] as const)('is off %s', async (_, address, play, trouble) => {
		expect(await openCamera(address, () => video(play), nothing, leave.signal)).toBe(trouble);
		expect(stream.active).toBe(false);
	});

	it('is off that has no place for its picture', async () => {
		expect(await openCamera(reader, nothing, nothing, leave.signal)).toBe('unread');
		expect(stream.active).toBe(false);
	});

	it.each([
		['NotAllowedError', 'denied'],
		['NotFoundError', 'none'],
		['NotReadableError', 'busy'],
		['UnheardOfError', 'none']
	])('that is refused by %s is %s', async (name, trouble) => {
		give = () => Promise.reject(new DOMException('', name));
		expect(await openCamera(reader, () => video(), nothing, leave.signal)).toBe(trouble);
	});
});

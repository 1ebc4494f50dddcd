/** Why nothing can be scanned. */
export type CameraTrouble = 'denied' | 'none' | 'busy' | 'unread';

/** Finds the text of a QR code in a picture of the camera; undefined where there is none. */
export type FindText = (video: HTMLVideoElement) => Promise<string | undefined>;

/** What the script of the camera's reader exports. */
export interface CameraReader {
	finder: () => Promise<FindText>;
}

/** Milliseconds between two looks: often enough for a hand that holds a phone, rarely enough for its battery. */
const pause = 120;

const troubles: Record<string, CameraTrouble> = {
	NotAllowedError: 'denied',
	SecurityError: 'denied',
	NotFoundError: 'none',
	OverconstrainedError: 'none',
	NotReadableError: 'busy',
	AbortError: 'busy'
};

/** Why a browser shows no camera, or why its reader did not come. */
function troubleOf(error: unknown): CameraTrouble {
	return error instanceof DOMException ? (troubles[error.name] ?? 'none') : 'unread';
}

/**
 * Opens the camera that looks away from the screen, shows it in `videoOf()`, and calls `saw` for every code in it until
 * `signal` is aborted, which may be before it is open. `script`: address of the reader, which is fetched now. Gives why
 * nothing can be scanned; undefined where it can.
 */
export async function openCamera(
	script: string,
	videoOf: () => HTMLVideoElement | undefined,
	saw: (text: string) => void,
	signal: AbortSignal
): Promise<CameraTrouble | undefined> {
	// On plain http browsers do not even name it.
	if (!('mediaDevices' in navigator)) return 'none';
	let stream: MediaStream | undefined;
	const stop = () => stream?.getTracks().forEach((track) => track.stop());
	signal.addEventListener('abort', stop);
	try {
		stream = await navigator.mediaDevices.getUserMedia({
			video: { facingMode: 'environment', width: { ideal: 1280 } }
		});
		signal.throwIfAborted();
		const address = new URL(script, location.href).href;
		const { finder } = (await import(/* @vite-ignore */ address)) as CameraReader;
		const video = videoOf();
		if (!video) throw new Error('the picture is gone');
		video.srcObject = stream;
		await video.play();
		void look(stream, video, await finder(), saw);
		return undefined;
	} catch (error) {
		// A camera that nobody sees must not go on.
		stop();
		return troubleOf(error);
	}
}

/** Looks at the picture again and again, as long as there is one. */
async function look(
	stream: MediaStream,
	video: HTMLVideoElement,
	find: FindText,
	saw: (text: string) => void
): Promise<void> {
	if (!stream.active) return;
	const text = video.readyState >= video.HAVE_CURRENT_DATA ? await find(video) : undefined;
	if (text) saw(text);
	setTimeout(() => void look(stream, video, find, saw), pause);
}

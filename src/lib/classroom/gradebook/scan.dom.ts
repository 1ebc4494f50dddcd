/** Why nothing can be scanned. */
export type CameraTrouble = 'denied' | 'none' | 'busy' | 'unread';

/** A camera that is running. */
export interface Camera {
	stop: () => void;
}

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

/**
 * Opens the camera that looks away from the screen, shows it in `videoOf()`, and calls `saw` for every code in it.
 * `script`: address of the reader, which is fetched now.
 */
export async function openCamera(
	script: string,
	videoOf: () => HTMLVideoElement | undefined,
	saw: (text: string) => void
): Promise<Camera | CameraTrouble> {
	// On plain http browsers do not even name it.
	if (!('mediaDevices' in navigator)) return 'none';
	let stream: MediaStream;
	try {
		stream = await navigator.mediaDevices.getUserMedia({
			video: { facingMode: 'environment', width: { ideal: 1280 } }
		});
	} catch (error) {
		return troubles[error instanceof DOMException ? error.name : ''] ?? 'none';
	}
	const stop = () => stream.getTracks().forEach((track) => track.stop());
	const address = new URL(script, location.href).href;
	const reader = await (import(/* @vite-ignore */ address) as Promise<CameraReader>).catch(
		() => undefined
	);
	const video = videoOf();
	if (!reader || !video) {
		stop();
		return 'unread';
	}
	video.srcObject = stream;
	await video.play();
	const find = await reader.finder();
	const look = async () => {
		if (!stream.active) return;
		const text = video.readyState >= video.HAVE_CURRENT_DATA ? await find(video) : undefined;
		if (text) saw(text);
		setTimeout(() => void look(), pause);
	};
	void look();
	return { stop };
}

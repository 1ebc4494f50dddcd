import { decodeQR } from 'qr/decode.js';
import type { FindText } from './scan.dom.ts';

/** What browsers that read codes by themselves offer (Shape Detection API). */
interface Detector {
	detect: (source: HTMLVideoElement) => Promise<{ rawValue: string }[]>;
}

interface DetectorClass {
	new (options: { formats: string[] }): Detector;
	getSupportedFormats: () => Promise<string[]>;
}

/** Widest picture that our own reader is given: more pixels cost time and find nothing more at arm's length. */
const widest = 960;

/** The browser's own reader, where it has one that knows QR codes. */
async function native(): Promise<FindText | undefined> {
	const { BarcodeDetector } = globalThis as { BarcodeDetector?: DetectorClass };
	const formats = await BarcodeDetector?.getSupportedFormats().catch((): string[] => []);
	if (!BarcodeDetector || !formats?.includes('qr_code')) return undefined;
	const detector = new BarcodeDetector({ formats: ['qr_code'] });
	return async (video) => {
		const found = await detector.detect(video).catch(() => []);
		return found[0]?.rawValue;
	};
}

function own(): FindText {
	const canvas = document.createElement('canvas');
	const context = canvas.getContext('2d', { willReadFrequently: true });
	return (video) => {
		const scale = Math.min(1, widest / (video.videoWidth || 1));
		canvas.width = Math.round(video.videoWidth * scale);
		canvas.height = Math.round(video.videoHeight * scale);
		if (!context || canvas.width === 0) return Promise.resolve(undefined);
		context.drawImage(video, 0, 0, canvas.width, canvas.height);
		const { width, height, data } = context.getImageData(0, 0, canvas.width, canvas.height);
		try {
			return Promise.resolve(decodeQR({ width, height, data }));
		} catch {
			// No code in this picture; the next one comes soon.
			return Promise.resolve(undefined);
		}
	};
}

/** The best way that this browser has to find a code in a picture. */
export async function finder(): Promise<FindText> {
	return (await native()) ?? own();
}

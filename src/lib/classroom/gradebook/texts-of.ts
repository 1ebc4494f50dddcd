import { strFromU8, unzipSync } from 'fflate';

/** Largest text of a file, in bytes: a chat of years has less, and a browser can hold some of these. */
export const largestText = 32 * 1024 * 1024;

/** A text, and the file that it came in. */
export interface FileText {
	name: string;
	text: string;
}

const isArchive = (bytes: Uint8Array) =>
	String.fromCharCode(...bytes.subarray(0, 4)) === 'PK\x03\x04';

/**
 * Texts that a file holds: its own, or those of a ZIP archive, which is what chat apps export: the chat is a `.txt`, keys
 * and backups that were sent in it are `.json`. None for an archive that is damaged, for what is too large to be a text,
 * and for what cannot be read.
 */
export async function textsOf(file: File): Promise<FileText[]> {
	try {
		const beginning = new Uint8Array(await file.slice(0, 4).arrayBuffer());
		if (!isArchive(beginning)) {
			return file.size > largestText ? [] : [{ name: file.name, text: await file.text() }];
		}
		// Pictures and voices of a chat stay packed.
		const files = unzipSync(new Uint8Array(await file.arrayBuffer()), {
			filter: ({ name, originalSize }) => /\.(txt|json)$/i.test(name) && originalSize <= largestText
		});
		return Object.entries(files).map(([name, bytes]) => ({ name, text: strFromU8(bytes) }));
	} catch {
		// A folder that was dropped, a file that is gone since, an archive that is not whole.
		return [];
	}
}

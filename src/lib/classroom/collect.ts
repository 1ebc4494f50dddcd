/** A result that is there, but not whole. */
export interface Damaged {
	/** The text around its beginning, at most 80 characters: often the sender's name is in it. */
	near: string;
	/** Whether its end is missing; otherwise letters in it are wrong. */
	cut: boolean;
}

/** What a pasted text holds. */
export interface Found {
	/** Every code once, in canonical spelling, in the order in which they came. */
	codes: string[];
	/** How many more times codes came that had come before. */
	duplicates: number;
	damaged: Damaged[];
}

/**
 * The result codes in whatever somebody pasted: a WhatsApp export, addresses, codes in groups or broken over lines, in
 * small letters, with O for 0. That a code is found says that its letters agree, not yet that it opens.
 */
export function findCodes(text: string): Found {
	throw new Error(`not built yet: ${text}`);
}

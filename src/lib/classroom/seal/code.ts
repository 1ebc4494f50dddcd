/** What a result code says on its outside, for anybody to read. */
export interface CodeHeader {
	/** First 8 hexadecimal digits of the SHA-256 of the teacher's public key, as `TeacherKey.id`. */
	keyId: string;
	/** Id of the assignment. */
	assignment: string;
}

/** The header of a code in any spelling; `damaged` where its check characters do not agree, `newer` where a later version wrote it. */
export function headerOf(code: string): CodeHeader | 'damaged' | 'newer' {
	throw new Error(`not built yet: ${code}`);
}

/** The code as it is shown: in groups of five. */
export function groupCode(code: string): string {
	return code.replace(/.{5}(?=.)/g, '$& ');
}

/** The address that opens the gradebook with a code in it. `gradebook`: address of that page, without `#`. */
export function resultLink(gradebook: string, code: string): string {
	return `${gradebook}#${code}`;
}

/** The first whole code in a text (an address, its fragment, a message) in its canonical spelling. */
export function resultIn(text: string): string | undefined {
	throw new Error(`not built yet: ${text}`);
}

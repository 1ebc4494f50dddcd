/** Copies a text. False where the browser does not allow it. */
export async function copyText(text: string): Promise<boolean> {
	try {
		await navigator.clipboard.writeText(text);
		return true;
	} catch {
		// Plain http has no clipboard, and a reader may refuse: the text is there to be selected.
		return false;
	}
}

/** How long a browser may take to ask where a file should go, in milliseconds. */
const longestAsking = 60_000;

/** Gives the reader a text as a file. Whether it arrives, a page is not told. */
export function saveFile(name: string, text: string, type: string): void {
	const link = document.createElement('a');
	link.href = URL.createObjectURL(new Blob([text], { type }));
	link.download = name;
	link.click();
	// Some browsers read it only after asking where to put it.
	setTimeout(() => URL.revokeObjectURL(link.href), longestAsking);
}

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

/** How long a browser may take to ask where a file should go, in milliseconds. */
const longestAsking = 60_000;

/** Gives the reader a file. Whether it arrives, a page is not told. */
export function saveFile(name: string, blob: Blob): void {
	const link = document.createElement('a');
	link.href = URL.createObjectURL(blob);
	link.download = name;
	link.click();
	// Some browsers read it only after asking where to put it.
	setTimeout(() => URL.revokeObjectURL(link.href), longestAsking);
}

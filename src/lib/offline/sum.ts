/**
 * The sum of an answer's bytes: 32 bits of their SHA-256, as `tools/saved-list.js` makes it of a built file. It tells
 * one file from another; whoever could forge it stands in the host's place anyway.
 */
export async function sumOf(response: Response): Promise<string> {
	const digest = await crypto.subtle.digest('SHA-256', await response.clone().arrayBuffer());
	return new DataView(digest).getUint32(0).toString(36);
}

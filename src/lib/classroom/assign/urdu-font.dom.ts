/** Fetches the Urdu face on a page that has none, for a sheet in Urdu. Without it the sheet is set in what the device has. */
export async function fetchNastaliq(address: string | undefined): Promise<void> {
	if (!address || document.documentElement.lang === 'ur') return;
	if ([...document.fonts].some(({ family }) => family === 'Nastaliq')) return;
	const url = new URL(address, location.href).href;
	const face = new FontFace('Nastaliq', `url("${url}") format("woff2")`);
	document.fonts.add(face);
	await face.load().catch(() => document.fonts.delete(face));
}

// wawoff2 publishes no types.
declare module 'wawoff2' {
	/** Packs a TrueType font as WOFF2. Rejects when the bytes are not a font. */
	export function compress(ttf: Uint8Array): Promise<Uint8Array>;
	/** Unpacks WOFF2 to a TrueType font. Rejects when the bytes are not WOFF2. */
	export function decompress(woff2: Uint8Array): Promise<Uint8Array>;
}

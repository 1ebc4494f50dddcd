import { readFile } from 'node:fs/promises';

const family = '@expo-google-fonts/noto-nastaliq-urdu';

/** Noto Nastaliq Urdu Regular with all its glyphs, as a TrueType font. */
export async function fullFont(): Promise<Uint8Array> {
	return readFile(fileOf('400Regular/NotoNastaliqUrdu_400Regular.ttf'));
}

/** The copyright notice and licence (OFL 1.1) that must be published with every cut of it. */
export async function fontLicence(): Promise<string> {
	return readFile(fileOf('LICENSE_FONT'), 'utf8');
}

function fileOf(path: string): URL {
	return new URL(import.meta.resolve(`${family}/${path}`));
}

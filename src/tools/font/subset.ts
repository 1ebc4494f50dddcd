import { readFile } from 'node:fs/promises';

/** What to keep of a font. */
export interface Selection {
	characters: Iterable<number>;
	/** Glyphs to keep besides those of the characters. */
	glyphs?: Iterable<number>;
	/** Whether to keep also every glyph that substitution can make of the kept ones. */
	closure: boolean;
}

/** The part of HarfBuzz's subsetter that is called here. Pointers and handles are numbers. */
interface Subsetter {
	memory: WebAssembly.Memory;
	_initialize(): void;
	malloc(size: number): number;
	free(pointer: number): void;
	hb_blob_create(data: number, size: number, mode: number, user: number, done: number): number;
	hb_blob_destroy(blob: number): void;
	hb_blob_get_data(blob: number, size: number): number;
	hb_blob_get_length(blob: number): number;
	hb_face_create(blob: number, index: number): number;
	hb_face_destroy(face: number): void;
	hb_face_reference_blob(face: number): number;
	hb_set_add(set: number, value: number): void;
	hb_set_clear(set: number): void;
	hb_subset_input_create_or_fail(): number;
	hb_subset_input_destroy(input: number): void;
	hb_subset_input_set(input: number, kind: number): number;
	hb_subset_input_set_flags(input: number, flags: number): void;
	hb_subset_or_fail(face: number, input: number): number;
}

// Numbers of https://harfbuzz.github.io/harfbuzz-hb-subset.html
const flags = { noHinting: 0x1, noLayoutClosure: 0x200 };
const sets = { glyphs: 0, characters: 1, droppedTables: 3, names: 4 };
const writable = 2;

// Copyright, family, style, licence and its address: what the licence asks each copy to carry.
const names = [0, 1, 2, 13, 14];
// A single weight needs no style attributes; without hints nothing reads the grid-fitting ranges.
const droppedTables = ['STAT', 'gasp'];

let loaded: Promise<Subsetter> | undefined;

/**
 * Cuts a TrueType font down to a selection.
 * @throws {Error} when the bytes are not a font that HarfBuzz can subset
 */
export async function subsetFont(ttf: Uint8Array, selection: Selection): Promise<Uint8Array> {
	loaded ??= load();
	const hb = await loaded;
	const data = hb.malloc(ttf.length);
	new Uint8Array(hb.memory.buffer).set(ttf, data);
	const blob = hb.hb_blob_create(data, ttf.length, writable, 0, 0);
	const face = hb.hb_face_create(blob, 0);
	const input = selectionInput(hb, selection);
	const subset = hb.hb_subset_or_fail(face, input);
	const result = subset === 0 ? undefined : bytesOf(hb, subset);
	hb.hb_subset_input_destroy(input);
	hb.hb_face_destroy(face);
	hb.hb_blob_destroy(blob);
	hb.free(data);
	if (!result) throw new Error('HarfBuzz could not subset the font');
	return result;
}

async function load(): Promise<Subsetter> {
	const file = new URL(import.meta.resolve('harfbuzzjs/dist/harfbuzz-subset.wasm'));
	const { instance } = await WebAssembly.instantiate(await readFile(file), {});
	// The module is typed by the interface above; WebAssembly itself knows only names.
	const hb = instance.exports as unknown as Subsetter;
	hb._initialize();
	return hb;
}

function selectionInput(hb: Subsetter, { characters, glyphs = [], closure }: Selection): number {
	const input = hb.hb_subset_input_create_or_fail();
	const fill = (kind: number, values: Iterable<number>): void => {
		const set = hb.hb_subset_input_set(input, kind);
		for (const value of values) hb.hb_set_add(set, value);
	};
	fill(sets.characters, characters);
	fill(sets.glyphs, glyphs);
	fill(sets.droppedTables, droppedTables.map(tagNumber));
	hb.hb_set_clear(hb.hb_subset_input_set(input, sets.names));
	fill(sets.names, names);
	hb.hb_subset_input_set_flags(input, flags.noHinting | (closure ? 0 : flags.noLayoutClosure));
	return input;
}

/** Copies a new face out of the module's memory and lets go of it. */
function bytesOf(hb: Subsetter, face: number): Uint8Array {
	const blob = hb.hb_face_reference_blob(face);
	const start = hb.hb_blob_get_data(blob, 0);
	const bytes = new Uint8Array(hb.memory.buffer, start, hb.hb_blob_get_length(blob)).slice();
	hb.hb_blob_destroy(blob);
	hb.hb_face_destroy(face);
	return bytes;
}

function tagNumber(tag: string): number {
	return Buffer.from(tag, 'latin1').readUInt32BE();
}

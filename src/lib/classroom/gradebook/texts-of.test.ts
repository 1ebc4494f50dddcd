import * as fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { largestText, textsOf } from './texts-of.ts';

const fileOf = (bytes: Uint8Array | string, name = 'chat.txt') =>
	new File([typeof bytes === 'string' ? bytes : Uint8Array.from(bytes)], name);

describe('a file', () => {
	it('is its text', async () => {
		const text = '26/12/24 - \u200fعلی: Q1 …';
		expect(await textsOf(fileOf(text))).toEqual([{ name: 'chat.txt', text }]);
	});

	it('is the texts of an archive, and no pictures', async () => {
		const archive = zipSync({
			'WhatsApp Chat with 9B.txt': strToU8('سلام Q1AB'),
			'IMG-1.jpg': new Uint8Array(5000),
			'deeper/notes.TXT': strToU8('two'),
			'fahm-key-0a1b2c3d.json': strToU8('{}')
		});
		expect(await textsOf(fileOf(archive, 'WhatsApp Chat.zip'))).toEqual([
			{ name: 'WhatsApp Chat with 9B.txt', text: 'سلام Q1AB' },
			{ name: 'deeper/notes.TXT', text: 'two' },
			{ name: 'fahm-key-0a1b2c3d.json', text: '{}' }
		]);
	});

	it('has none where an archive is damaged, and never throws', async () => {
		const archive = zipSync({ 'chat.txt': strToU8('Q1'.repeat(200)) });
		await fc.assert(
			fc.asyncProperty(
				fc.nat(archive.length - 1),
				fc.integer({ min: 1, max: 255 }),
				fc.boolean(),
				async (at, flip, isCut) => {
					const bytes = isCut ? archive.slice(0, at) : archive.with(at, archive[at]! ^ flip);
					await expect(textsOf(fileOf(bytes))).resolves.toBeInstanceOf(Array);
				}
			)
		);
		expect(await textsOf(fileOf(archive.slice(0, 60)))).toEqual([]);
	});

	it('has none where it cannot be read, as a folder that was dropped', async () => {
		const folder = fileOf('', '9B');
		const refuse = () => Promise.reject(new DOMException('not a file', 'NotReadableError'));
		Object.assign(folder, { slice: () => ({ arrayBuffer: refuse }) });
		expect(await textsOf(folder)).toEqual([]);
	});

	it('has none where it is too large to be one', async () => {
		const large = new File(['a'], 'film.mp4');
		Object.defineProperty(large, 'size', { value: largestText + 1 });
		expect(await textsOf(large)).toEqual([]);
	});
});

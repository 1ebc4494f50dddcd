import { expect, it } from 'vitest';
import codes from '../../../tests/fixtures/classroom/codes.json' with { type: 'json' };
import keyFile from '../../../tests/fixtures/classroom/key.json' with { type: 'json' };
import links from '../../../tests/fixtures/classroom/links.json' with { type: 'json' };
import type { Assignment } from './assignment.ts';
import { exampleKey } from './example.ts';
import { readKeyFile } from './keys.ts';
import { readLink, writeLink } from './link.ts';
import { open } from './seal/seal.ts';
import { shapesOf } from './submission.ts';

type Shapes = Parameters<typeof shapesOf>[0];

// Published links and codes open for years: these files only grow, and none of their lines is ever edited.

it.each(links)('link $# of version 1 opens as it did', ({ link, assignment }) => {
	expect(readLink(link)).toEqual({ state: 'read', assignment });
	expect(writeLink(assignment as Assignment)).toBe(link);
});

it.each(codes)(
	'code $# of version 1 opens as it did',
	async ({ code, assignment, shapes, submission }) => {
		const opened = await open(
			code,
			[await exampleKey()],
			assignment,
			shapesOf(shapes as unknown as Shapes)
		);
		expect(opened).toEqual({ state: 'opened', submission });
	}
);

it('a key file of version 1 opens with its passphrase', async () => {
	const read = await readKeyFile(JSON.stringify(keyFile), 'ایک لمبا جملہ');
	expect(read).toMatchObject({ state: 'read', key: { publicKey: keyFile.publicKey } });
});

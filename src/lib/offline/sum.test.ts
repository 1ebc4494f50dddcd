import { expect, it } from 'vitest';
import { sumOf } from './sum.ts';

it('is the beginning of the SHA-256', async () => {
	// sha256("abc") begins with ba7816bf.
	expect(await sumOf(new Response('abc'))).toBe((0xba7816bf).toString(36));
});

it('is another for any other text, and leaves the answer to be read', async () => {
	const answer = new Response('abd');
	expect(await sumOf(answer)).not.toBe(await sumOf(new Response('abc')));
	expect(await answer.text()).toBe('abd');
});

import { expect, it } from 'vitest';
import { givenResponse } from './given-response.ts';

it('is JSON of what was given, and no tag begins in it', async () => {
	const given = { title: '</script><!-- پکتیکا', list: ['<b>', '\\u003c'] };
	const response = givenResponse(given);
	expect(response.headers.get('content-type')).toBe('application/json');
	const text = await response.text();
	expect(text).not.toContain('<');
	expect(JSON.parse(text)).toEqual(given);
});

import { expect, it } from 'vitest';
import { fetchOnce } from './fetch-once.dom.ts';

it('fetches once for each key, and again what failed', async () => {
	const fetch = fetchOnce<string>();
	const asked: string[] = [];
	const from = (key: string, fails = false) =>
		fetch(key, () => {
			asked.push(key);
			return fails ? Promise.reject(new Error(key)) : Promise.resolve(key);
		});
	expect(await Promise.all([from('a'), from('a'), from('b')])).toEqual(['a', 'a', 'b']);
	await expect(from('c', true)).rejects.toThrow('c');
	expect(await from('c')).toBe('c');
	expect(await from('c')).toBe('c');
	expect(asked).toEqual(['a', 'b', 'c', 'c']);
});

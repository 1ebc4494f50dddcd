/**
 * Addresses of all that opening any page offline takes, each with the sum of what is in it, as the build wrote them down.
 * @param list a word that says what it is, then address and sum by turns, from the site's root
 * @param base sub-path that the site stands in: `''` or `/fahm`
 */
export function readSaved(list: string, base: string): ReadonlyMap<string, string> {
	const pairs = list.matchAll(/ (\S+) (\S+)/g);
	return new Map([...pairs].map(([, path = '', sum = '']) => [base + path, sum]));
}

/** Whether a file's name holds a hash of what is in it: under that name it never changes. */
export function isHashed(url: string): boolean {
	return /\/(_app\/immutable|fonts)\/.+\.[\w-]{8}\.\w+$/.test(url);
}

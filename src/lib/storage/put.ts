/** Puts a text where it can be taken from again. False when it is not there afterwards: refused, full, or silently forgotten. */
export function put(key: string, text: string): boolean {
	try {
		localStorage.setItem(key, text);
		// Some browsers forget at once, without a word.
		return localStorage.getItem(key) === text;
	} catch {
		return false;
	}
}

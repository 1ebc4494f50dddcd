/** Keeps a word until this tab is closed. Where the browser refuses, it is forgotten with the page. */
export function keepForNow(name: string, word: string): void {
	try {
		sessionStorage.setItem(`fahm:${name}`, word);
	} catch {
		// Nothing hangs on it but a question that is asked again.
	}
}

/** A word that was kept in this tab. */
export function readForNow(name: string): string | undefined {
	try {
		return sessionStorage.getItem(`fahm:${name}`) ?? undefined;
	} catch {
		return undefined;
	}
}

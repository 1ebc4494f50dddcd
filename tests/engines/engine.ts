/** A browser of an engine, as far as the journeys need one. */
export interface Browser {
	/** `Firefox 153.7` */
	name: string;
	/** Goes to an address, and waits until the page is loaded. */
	open: (url: string) => Promise<void>;
	/** Presses the first element that a selector finds, where a reader would. */
	press: (selector: string) => Promise<void>;
	/** What an expression says in the page, as JSON. */
	say: (expression: string) => Promise<unknown>;
	close: () => Promise<void>;
}

/** An engine of browsers, and how to come by one. */
export interface Engine {
	name: string;
	/** What a browser of it takes, as Debian's packages. */
	packages: readonly string[];
	/** Where its programs are; or what is missing on this machine. */
	find: () => { programs: Record<string, string> } | { missing: string };
	/** Starts a browser with a profile of its own. */
	launch: (programs: Record<string, string>) => Promise<Browser>;
}

/** Asks the page something. The question is a function that runs there; what goes in and comes out is JSON. */
export async function ask<A extends unknown[], T>(
	browser: Browser,
	question: (...args: A) => T,
	...args: A
): Promise<T> {
	const given = args.map((arg) => JSON.stringify(arg)).join();
	// The compiler that runs these files calls `__name` wherever a function is named.
	return (await browser.say(
		`((__name) => (${question.toString()})(${given}))((named) => named)`
	)) as T;
}

/** A guard against waiting for ever, not a measure. */
const patience = 60_000;

/** Tries again and again, until something comes of it. Fails with the words for what did not come. */
export async function come<T>(what: string, attempt: () => Promise<T | undefined>): Promise<T> {
	const end = performance.now() + patience;
	for (;;) {
		const found = await attempt();
		if (found !== undefined) return found;
		if (performance.now() > end) throw new Error(`waited in vain until ${what}`);
		await new Promise((done) => setTimeout(done, 50));
	}
}

/** Waits until a question is answered with yes. */
export async function until<A extends unknown[]>(
	browser: Browser,
	what: string,
	question: (...args: A) => boolean,
	...args: A
): Promise<void> {
	await come(what, async () => (await ask(browser, question, ...args)) || undefined);
}

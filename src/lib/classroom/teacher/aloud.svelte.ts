/** Something that was just done, and how it is taken back where that is possible. */
export interface Done {
	said: string;
	undo?: () => void | Promise<void>;
}

/** Says what is done here: on the screen, until something else is done, and to screen readers. */
export class Aloud {
	/** What was done last. */
	last: Done | undefined = $state.raw();
	/** What a screen reader is told. */
	status = $state.raw('');
	readonly #undone: string;

	/** `undone` is said of what was taken back. */
	constructor(undone: string) {
		this.#undone = undone;
	}

	/** Says what was done, and offers to take it back where that is possible. */
	say(said: string, undo?: Done['undo']): void {
		this.last = { said, undo };
		this.announce(said);
	}

	/** Tells a screen reader alone, of what eyes find elsewhere on the screen. */
	announce(said: string): void {
		// A screen reader passes over the same text twice running, so the second gets a blank at its end.
		this.status = said === this.status ? `${said}\u00a0` : said;
	}

	/** Takes back what was done last, and says so. */
	async takeBack(): Promise<void> {
		const { last } = this;
		this.last = undefined;
		await last?.undo?.();
		this.say(this.#undone);
	}

	/** Says it no longer. */
	hush(): void {
		this.last = undefined;
	}
}

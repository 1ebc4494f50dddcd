/** A broken promise, for the author of `questions.yaml`. */
export interface Problem {
	/** Where in the file: `3.options.1.why.ur`; empty for the bank as a whole. */
	path: string;
	/** What is wrong. */
	what: string;
	/** What to do about it. */
	fix: string;
}

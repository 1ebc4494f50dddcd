const midnight = (ms: number) => new Date(ms).setHours(0, 0, 0, 0);

/** How many days ahead of today a moment's day is, on the reader's own calendar. Both in milliseconds since 1970. */
export function daysAhead(ms: number, now: number): number {
	// A day on which clocks are changed is an hour longer or shorter.
	return Math.round((midnight(ms) - midnight(now)) / 86_400_000);
}

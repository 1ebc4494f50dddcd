/** A line and a phone to measure on. */
export interface Profile {
	name: string;
	/** Time there and back, in milliseconds. */
	latency: number;
	/** Bits a second towards the reader. */
	down: number;
	/** How many times slower than this machine its processor is. */
	cpu: number;
}

/**
 * Slow 4G as Lighthouse simulates it for a phone (`lighthouse/core/config/constants.js`, `mobileSlow4G`): 150 ms,
 * 1.6 Mbps, a processor four times slower. Slow 3G as Chrome's developer tools name it: 400 ms and 400 kbps, here with
 * a processor six times slower. Lines are cold: name, connection and encryption come first (`line.ts`).
 */
export const profiles: readonly Profile[] = [
	{ name: 'slow 4G', latency: 150, down: 1.6e6, cpu: 4 },
	{ name: 'slow 3G', latency: 400, down: 400e3, cpu: 6 }
];

/** A profile in words: `slow 4G: 150 ms, 1.6 Mbps, CPU ÷ 4`. */
export const inWords = ({ name, latency, down, cpu }: Profile) =>
	`${name}: ${latency} ms, ${down / 1e6} Mbps, CPU ÷ ${cpu}`;

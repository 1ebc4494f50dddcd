// For tests: what every question has, so that a test shows only what matters to it.
export const common = {
	number: 1,
	revision: 1,
	section: 'events',
	facts: ['F01a'],
	gaps: [],
	background: [],
	prompt: 'Which province?',
	hints: [],
	level: 1 as const,
	bloom: 'remember' as const
};

/** What can be chosen about how pages look, the first of each being how they look unless chosen otherwise. */
export const choices = {
	theme: ['system', 'light', 'dark'],
	size: ['normal', 'large', 'larger'],
	letters: ['nastaliq', 'naskh']
} as const;

export type Setting = keyof typeof choices;

/** What was chosen, by setting; what is left out is as it comes. */
export type Display = Partial<Record<Setting, string>>;

/** What was chosen, from whatever is stored: unknown settings and values are dropped. */
export function parseDisplay(stored: unknown): Display {
	// What is no object becomes one without settings.
	const known = Object.entries(Object(stored) as Record<string, string>).filter(
		([setting, value]) =>
			Object.hasOwn(choices, setting) &&
			(choices[setting as Setting] as readonly unknown[]).includes(value)
	);
	return Object.fromEntries(known);
}

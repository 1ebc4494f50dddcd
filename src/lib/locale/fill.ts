/** Fills the `{places}` of a text that came ready in its language, where there is no translator. */
export function fill(text: string, values: Record<string, string | number>): string {
	return text.replace(/\{(\w+)\}/g, (place, name: string) =>
		String(Object.hasOwn(values, name) ? values[name] : place)
	);
}

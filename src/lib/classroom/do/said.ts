/** What places are filled with and what `data-if` asks for. */
export type Values = Record<string, string | number | boolean | undefined>;

/** Places in the page's words, left open while building: its script fills them. */
export const said = Object.fromEntries(
	[
		'at',
		'count',
		'done',
		'minutes',
		'when',
		'number',
		'attempts',
		'left',
		'title',
		'link',
		'right',
		'open',
		'days'
	].map((name) => [name, `{${name}}`])
);

/** Places in the page's words, left open while building: its script fills them. */
export const said = Object.fromEntries(
	[
		'at',
		'count',
		'done',
		'minutes',
		'when',
		'number',
		'most',
		'left',
		'title',
		'link',
		'right',
		'open'
	].map((name) => [name, `{${name}}`])
);

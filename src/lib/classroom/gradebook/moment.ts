const two = (value: number) => String(value).padStart(2, '0');

/**
 * A moment, in milliseconds since 1970, as `2026-11-22 14:05` by the clock on the wall where this runs: the same in
 * both languages, and a spreadsheet takes it for a date.
 */
export function moment(at: number): string {
	const date = new Date(at);
	if (Number.isNaN(date.getTime())) return '';
	const day = [date.getFullYear(), two(date.getMonth() + 1), two(date.getDate())].join('-');
	return `${day} ${two(date.getHours())}:${two(date.getMinutes())}`;
}

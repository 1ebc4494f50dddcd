import { localDay, localTime } from '../due.ts';

/**
 * A moment, in milliseconds since 1970, as `2026-11-22 14:05` by the clock on the wall where this runs: the same in
 * both languages, and a spreadsheet takes it for a date. Empty for none that there is.
 */
export function moment(at: number): string {
	return Number.isNaN(new Date(at).getTime()) ? '' : `${localDay(at)} ${localTime(at)}`;
}

/**
 * A number with a hyphen, for a sentence of either direction: after Urdu letters `4821-77` would stand as `77-4821`.
 * U+2066 and U+2069, which chat apps keep.
 */
export const isolate = (number: string): string => `\u2066${number}\u2069`;

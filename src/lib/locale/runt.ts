/** As long as a last word may be to be kept with the one before it, in letters; a longer one fills a line well enough. */
const short = 8;

const lastSpace = new RegExp(`(?<=\\s\\S+) (?=\\S{1,${short}}$)`, 'u');

/**
 * A text that does not end in a line of one short word: its last space does not break. Urdu ends on short verbs, so it
 * happens often. By hand, because `text-wrap: pretty` keeps a phone from painting for longer than a frame.
 */
export const withoutRunt = (text: string): string => text.replace(lastSpace, '\u00a0');

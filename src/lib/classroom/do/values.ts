/** What places are filled with and what `data-if` asks for. */
export type Values = Record<string, string | number | boolean | undefined>;

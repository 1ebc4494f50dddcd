import type messages from '#lib/locale/messages/en.json';

/** What is said of a teacher's key, ready in the page's language; `{places}` are filled by `fill`. */
export type KeyWords = Record<keyof (typeof messages)['assign']['key'], string>;

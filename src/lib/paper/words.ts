import type messages from '#lib/locale/messages/en.json';

/** What a printed sheet says besides its questions, in one language; `{places}` are filled by `fill`. */
export type PaperWords = Record<keyof (typeof messages)['assign']['paper'], string>;

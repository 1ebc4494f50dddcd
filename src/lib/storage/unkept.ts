/** Why something is not kept: the browser refuses, or a later build of the site has written what this one must not write over. */
export type Unkept = 'refused' | 'newer';

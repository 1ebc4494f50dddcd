/** Lets the page draw and answer. */
export const breathe = () => new Promise<void>((done) => setTimeout(done));

export const prerender = true;
export const trailingSlash = 'always';
/** Reading pages carry no framework; pages that need one say so themselves. */
export const csr = false;

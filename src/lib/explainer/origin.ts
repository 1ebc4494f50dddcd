declare const __ORIGIN__: string;

/**
 * Where the site will be, with its base path and no closing slash: `https://fahm.example.org/repo`. Set by `ORIGIN`
 * and `BASE_PATH` when building. Without `ORIGIN` it is the path alone, and an address that begins with it is right on
 * whatever host the page comes to.
 */
export const origin: string = __ORIGIN__;

/** Whether the host is known. Search engines and chat cards want whole addresses: without it they are told of none. */
export const hasHost = /^https?:/.test(origin);

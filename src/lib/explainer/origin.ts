declare const __ORIGIN__: string;

/**
 * Where the site will be, with its base path and no closing slash: `https://fahm.example.org/repo`. Set by `ORIGIN`
 * and `BASE_PATH` when building; search engines and chat cards want whole addresses.
 */
export const origin: string = __ORIGIN__;

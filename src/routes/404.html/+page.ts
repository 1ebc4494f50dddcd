// Hosts look for a file of this name beside the start page.
export const trailingSlash = 'never';

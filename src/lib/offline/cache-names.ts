/*
 * Copies of the site on one host share its caches, so every name says whose it is: `fahm:/repo:3f2a`. A colon is never
 * part of a base, nor of a version.
 */

/** Name of the cache that holds one version of the site. */
export const cacheOf = (base: string, version: string) => `fahm:${base}:${version}`;

/** Name of the cache for what pages of the version before may still ask for. */
export const previousCache = (base: string) => `fahm:${base}:previous`;

/** Of all caches on the host, those of this site. */
export const ownCaches = (names: readonly string[], base: string) =>
	names.filter((name) => name.startsWith(`fahm:${base}:`));

/** Of all caches on the host, those that other versions of this site have left. */
export function leftCaches(names: readonly string[], base: string, version: string): string[] {
	const kept = [cacheOf(base, version), previousCache(base)];
	return ownCaches(names, base).filter((name) => !kept.includes(name));
}

/**
 * Files that not every device needs. They are left out of the first visit, and saved on a device that opens one of the
 * group's pages: from then on they belong to its site, and come with every new version. Which file belongs to which
 * group is told by its address alone, so that a version can be planned from the addresses that another has left.
 */
export type Group = 'teacher' | 'alphabet';

/** What only those who assign open, and what their pages load when it is asked for. */
const teacher = [
	/^\/[^/]+\/(assign|gradebook)\//,
	/^\/locks\//,
	/^\/_app\/immutable\/islands\/(assign|gradebook|camera|spreadsheet)[.-][^/]+$/
];

/** The whole Urdu alphabet, for what people type: pages themselves are set in fonts cut to their words. */
const alphabet = [/^\/fonts\/alphabet\.[^/]+$/];

const groups: readonly { group: Group; files: readonly RegExp[]; along: readonly Group[] }[] = [
	// Teachers type names and titles.
	{ group: 'teacher', files: teacher, along: ['alphabet'] },
	{ group: 'alphabet', files: alphabet, along: [] }
];

/** The group that a file belongs to, by its path below the site's root; undefined for what every device has. */
export const groupOf = (path: string): Group | undefined =>
	groups.find(({ files }) => files.some((name) => name.test(path)))?.group;

/** Groups that the pages or files at these paths need, by their paths below the site's root, and any that are asked for. */
export function groupsFor(
	paths: readonly string[],
	asked: readonly Group[] = []
): ReadonlySet<Group> {
	const named = new Set<Group | undefined>([...asked, ...paths.map(groupOf)]);
	const found = groups.filter(({ group }) => named.has(group));
	return new Set(found.flatMap(({ group, along }) => [group, ...along]));
}

/** Whether a word names a group, such as one that a page of another version asks for. */
export const isGroup = (word: unknown): word is Group => groups.some(({ group }) => group === word);

/** Of all files, those that a device needs which uses these groups. Addresses begin with the base. */
export function filesFor(
	urls: readonly string[],
	base: string,
	used: ReadonlySet<Group>
): string[] {
	return urls.filter((url) => {
		const group = groupOf(url.slice(base.length));
		return group === undefined || used.has(group);
	});
}

/** A version of the site, as far as a device may save it. */
export interface Version {
	base: string;
	/** Everything that a device may need, beginning with the base. */
	urls: readonly string[];
}

/** Whether everything that the page or file at a path needs is saved. The path is below the site's root. */
export function isWhole(
	{ base, urls }: Version,
	saved: ReadonlySet<string>,
	path: string
): boolean {
	return filesFor(urls, base, groupsFor([path])).every((url) => saved.has(url));
}

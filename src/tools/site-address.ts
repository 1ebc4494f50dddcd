/** What a host may set while building. */
interface Settings {
	ORIGIN?: string;
	BASE_PATH?: string;
}

/**
 * Where the site will be: `https://fahm.example.org/repo`. Without `ORIGIN` it may come to any host, and only its path
 * there is known: `/repo`, or nothing at the root.
 * @throws where `ORIGIN` is no whole address of a host: every page would name one that leads nowhere
 */
export function siteAddress({ ORIGIN = '', BASE_PATH = '' }: Settings): string {
	const host = ORIGIN.replace(/\/$/, '');
	if (host && !/^https?:\/\/[^/]+$/.test(host))
		throw new Error(
			`ORIGIN is "${ORIGIN}": write https://fahm.example.org, and a folder of the host in BASE_PATH`
		);
	return host + BASE_PATH;
}

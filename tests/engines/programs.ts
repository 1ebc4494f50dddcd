import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Where a program of a name is, in the folders of PATH. */
export function onPath(name: string): string[] {
	const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
	return folders.map((folder) => join(folder, name)).filter((path) => existsSync(path));
}

/** Where a program is that lies beside a library: in `/usr/lib/<machine>/<library>/`, or in `/usr/libexec/<library>/`. */
export function besideLibrary(library: RegExp, name: string): string[] {
	const homes = ['/usr/libexec', '/usr/lib', ...foldersIn('/usr/lib')];
	const folders = homes.flatMap((home) => foldersIn(home).filter((path) => library.test(path)));
	return folders.map((folder) => join(folder, name)).filter((path) => existsSync(path));
}

function foldersIn(folder: string): string[] {
	if (!existsSync(folder)) return [];
	const entries = readdirSync(folder, { withFileTypes: true });
	return entries.filter((entry) => entry.isDirectory()).map(({ name }) => join(folder, name));
}

/** One rule of a `_headers` file: the paths that it is about and the headers that they get. */
export interface HeaderRule {
	/** Matches a path from the site's root, whole. */
	path: RegExp;
	headers: [name: string, value: string][];
}

/**
 * The rules of a `_headers` file: a path at the start of a line, its headers indented below.
 * `*` stands for anything, `:name` for one part of a path, `#` begins a comment.
 */
export function parseHeaders(text: string): HeaderRule[] {
	const rules: HeaderRule[] = [];
	text.split(/\r?\n/).forEach((line, index) => {
		const words = line.trim();
		if (!words || words.startsWith('#')) return;
		if (!/^\s/.test(line)) return void rules.push({ path: pathPattern(words), headers: [] });
		const [, name, value] = /^([\w-]+):\s*(.+)$/.exec(words) ?? [];
		const rule = rules.at(-1);
		if (!rule || !name || !value) throw new Error(`_headers, line ${index + 1}: "${words}"`);
		rule.headers.push([name, value]);
	});
	return rules;
}

/** What a path gets. A header given twice holds both values, as hosts do. */
export function headersFor(rules: readonly HeaderRule[], path: string): Map<string, string> {
	const headers = new Map<string, string>();
	for (const rule of rules.filter((rule) => rule.path.test(path)))
		for (const [name, value] of rule.headers) {
			const earlier = headers.get(name.toLowerCase());
			headers.set(name.toLowerCase(), earlier ? `${earlier}, ${value}` : value);
		}
	return headers;
}

function pathPattern(path: string): RegExp {
	const literal = path.replace(/[\\^$.+?()[\]{}|]/g, '\\$&');
	return new RegExp(`^${literal.replace(/\*/g, '.*').replace(/:\w+/g, '[^/]+')}$`);
}

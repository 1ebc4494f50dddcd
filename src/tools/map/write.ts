import { mkdirSync, writeFileSync } from 'node:fs';
import type { BaseMap } from '#lib/map/geometry.ts';

/** Writes a map, one region or line on a row, so that a change shows in a diff. */
export function write(file: URL, map: BaseMap): void {
	const rows = (values: unknown[]): string =>
		values.map((value) => `\n\t\t${JSON.stringify(value)}`).join(',');
	const text = [
		'{',
		`\t"viewBox": ${JSON.stringify(map.viewBox)},`,
		`\t"regions": [${rows(map.regions)}\n\t],`,
		`\t"lines": [${rows(map.lines)}\n\t],`,
		`\t"projection": ${JSON.stringify(map.projection)}`,
		'}\n'
	].join('\n');
	mkdirSync(new URL('.', file), { recursive: true });
	writeFileSync(file, text);
}

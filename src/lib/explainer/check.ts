import type { Explainer, Problem } from './explainer.ts';
import { bank } from './promises/bank.ts';
import { corrections } from './promises/corrections.ts';
import { dates } from './promises/dates.ts';
import { languages } from './promises/languages.ts';
import { maps } from './promises/maps.ts';
import { numbers } from './promises/numbers.ts';
import { prose } from './promises/prose.ts';
import { questions } from './promises/questions.ts';
import { references } from './promises/references.ts';
import { shape } from './promises/shape.ts';
import { sides } from './promises/sides.ts';
import { wording } from './promises/wording.ts';

/** What every explainer promises its readers; each rule lists all that breaks it. */
const promises = [
	references,
	languages,
	prose,
	dates,
	shape,
	sides,
	numbers,
	wording,
	bank,
	questions,
	maps,
	corrections
];

/** Everything that an explainer promises and does not keep. */
export function check(explainer: Explainer): Problem[] {
	return promises.flatMap((promise) =>
		promise(explainer).map((problem) => ({ ...problem, file: `${explainer.id}/${problem.file}` }))
	);
}

/** All problems as one text, the same in dev, build and test. */
export function report(problems: readonly Problem[]): string {
	const width = (key: 'file' | 'path') =>
		Math.max(...problems.map((problem) => problem[key].length));
	const [fileWidth, pathWidth] = [width('file'), width('path')];
	const lines = problems.map(
		({ file, path, what, fix }) =>
			`  ${file.padEnd(fileWidth)}  ${path.padEnd(pathWidth)}  ${what}; ${fix}`
	);
	const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`;
	return [`content/ is not ready: ${count}`, ...lines].join('\n');
}

/** A stretch of text that a browser shapes in one go: one direction, one script. */
export interface Run {
	/** The stretch with what surrounds it, since neighbours decide how edge letters join. */
	text: string;
	/** First UTF-16 unit of the stretch in `text`. */
	start: number;
	/** Number of UTF-16 units. */
	length: number;
	script: 'Arab' | 'Latn';
	direction: 'rtl' | 'ltr';
}

const number = String.raw`[+\-$£]?[\d٠-٩۰-۹]+(?:[.,:\/٫٬\-][\d٠-٩۰-۹]+)*[%٪]?`;
const latin = String.raw`\p{Script=Latin}(?:[^\p{Script=Arabic}]*[\p{Script=Latin}\d])?`;
const leftToRight = new RegExp(`(?<latin>${latin})|${number}`, 'gu');
const marks = /[^\p{Letter}\p{Mark}\p{Number}\s]+/gu;

/**
 * Every run in which a browser may come to shape these texts, each once.
 *
 * Besides each whole stretch these are its words, pairs and triples, with and without the spaces
 * at their edges, because a line may break at any space; and punctuation alone in both
 * directions, because brackets mirror and neighbours decide the direction of a mark.
 */
export function runsOf(texts: string[]): Run[] {
	const runs = texts.flatMap((text) => [
		...stretches(text).flatMap((stretch) => [
			stretch,
			...lineParts(slice(stretch)).map((part) => ({ ...stretch, ...whole(part) }))
		]),
		...[...text.matchAll(marks)].flatMap(([mark]): Run[] => [
			{ ...whole(mark), script: 'Arab', direction: 'rtl' },
			{ ...whole(mark), script: 'Arab', direction: 'ltr' }
		])
	]);
	return [...new Map(runs.map((run) => [Object.values(run).join(), run])).values()];
}

/** The characters of a run, without its surroundings. */
export function slice(run: Run): string {
	return run.text.slice(run.start, run.start + run.length);
}

function whole(text: string): Pick<Run, 'text' | 'start' | 'length'> {
	return { text, start: 0, length: text.length };
}

/** Splits a text where its direction changes: Latin words and numbers run left to right. */
function stretches(text: string): Run[] {
	const found: Run[] = [];
	let end = 0;
	for (const match of [...text.matchAll(leftToRight), undefined]) {
		const start = match?.index ?? text.length;
		if (start > end) {
			found.push({ text, start: end, length: start - end, script: 'Arab', direction: 'rtl' });
		}
		if (!match) break;
		const script = match.groups?.latin ? 'Latn' : 'Arab';
		found.push({ text, start, length: match[0].length, script, direction: 'ltr' });
		end = start + match[0].length;
	}
	return found;
}

/** What may come to stand on a line of its own, bare and with the spaces that may go with it. */
function lineParts(text: string): string[] {
	const words = text.split(' ').filter((word) => word !== '');
	const parts = words.flatMap((word, first) => [
		word,
		...word.split(/(?<=[/–—-])/),
		...[2, 3].map((count) => words.slice(first, first + count).join(' '))
	]);
	return parts.flatMap((part) => [part, `${part} `, ` ${part}`, ` ${part} `]);
}

import type { Explainer, Problem } from '../explainer.ts';
import { paragraphsOf } from '../outline.ts';
import { isLater } from './dates.ts';
import { reserved } from './shape.ts';
import { suggest } from './suggest.ts';

const file = 'corrections.yaml';

/** What was put right stands in order, says where it stood, and made a new version. */
export function corrections(explainer: Explainer): Problem[] {
	return [...places(explainer), ...order(explainer), ...version(explainer)];
}

/** Ids that a link into a page can lead to, and the file that they are in; undefined where there is no such page. */
function idsOn(
	{ facts, glossary, background, sections, locales, prose }: Explainer,
	page: string
): { ids: string[]; in: string } | undefined {
	const idsOf = (rows: readonly { id: string }[]) => rows.map(({ id }) => id);
	if (page === 'quiz') return { ids: [], in: 'practice' };
	if (page === 'claims') return { ids: idsOf(facts), in: 'facts.yaml' };
	if (page === 'glossary') return { ids: idsOf([...glossary, ...background]), in: 'glossary.yaml' };
	if (page !== 'opening' && !idsOf(sections).includes(page)) return undefined;
	const outline = locales[0] && prose[locales[0]]?.[page];
	return { ids: outline ? idsOf(paragraphsOf(outline)) : [], in: `${page}.md` };
}

function places(explainer: Explainer): Problem[] {
	return explainer.corrections.flatMap(({ page, at }, i) => {
		const there = idsOn(explainer, page);
		if (!there) {
			const pages = [...reserved, ...explainer.sections.map(({ id }) => id)];
			const fix = suggest(page, pages, 'explainer.yaml');
			return [{ file, path: `${i}.page`, what: `no such page: ${page}`, fix }];
		}
		if (at === undefined || there.ids.includes(at)) return [];
		const fix = suggest(at, there.ids, there.in);
		return [{ file, path: `${i}.at`, what: `nothing on ${page} is called ${at}`, fix }];
	});
}

function order({ corrections }: Explainer): Problem[] {
	return corrections.flatMap(({ date }, i) => {
		const before = corrections[i - 1]?.date ?? '';
		if (!isLater(before, date)) return [];
		const what = `is dated ${date} and stands after ${before}`;
		return [{ file, path: `${i}.date`, what, fix: 'move the row: the newest stands last' }];
	});
}

/** The first version has nothing to put right, and what is put right on another day makes another version. */
function version({ corrections, version }: Explainer): Problem[] {
	const days = new Set(corrections.map(({ date }) => date)).size;
	if (version > days) return [];
	const what = `is ${version}, with corrections of ${days} days`;
	return [{ file: 'explainer.yaml', path: 'version', what, fix: `make it ${days + 1} or more` }];
}

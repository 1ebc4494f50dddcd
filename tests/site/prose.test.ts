import { beforeAll, describe, expect, it } from 'vitest';
import { toldBackground } from '#lib/explainer/background.ts';
import { cite, type Citation } from '#lib/explainer/citation.ts';
import type { Explainer } from '#lib/explainer/explainer.ts';
import { sharedRuns } from '#lib/explainer/fingerprint.ts';
import { type LocalExplainer, localizeExplainer } from '#lib/explainer/localized.ts';
import { paragraphMark } from '#lib/explainer/standing.ts';
import { originsOf } from '#lib/explainer/voices.ts';
import { dateInWords } from '#lib/locale/dates.ts';
import { localeCodes } from '#lib/locale/locales.ts';
import { translatorFor } from '#lib/locale/translator.svelte.ts';
import { readLibrary } from '#lib/server/library.ts';
import { complaints, localPages, type Page, sectionPages } from './site.ts';
import { all, type Element, get, hasClass, inside, nearest, textOf } from './tree.ts';

let explainers: Explainer[];
const local = new Map<string, LocalExplainer>();

beforeAll(async () => {
	({ explainers } = await readLibrary('content'));
	for (const explainer of explainers)
		for (const locale of explainer.locales)
			local.set(`${locale}/${explainer.id}`, localizeExplainer(explainer, locale));
});

const explainerOf = ({ locale, names: [id = ''] }: Page) => {
	const found = local.get(`${locale ?? ''}/${id}`);
	if (!found) throw new Error(`no explainer ${id}`);
	return found;
};

/** Pages of explainers that have prose: the opening and the sections. */
const prosePages = localPages.filter(({ body }) => all(body, isProse).length > 0);

function isProse(element: Element): boolean {
	return hasClass(element, 'prose');
}

/** Paragraphs of prose: what has a number. */
const paragraphsOf = ({ body }: Page) =>
	all(body, isProse).flatMap((prose) =>
		all(prose, ({ attributes }) => /^p\d+$/.test(attributes.get('id') ?? ''))
	);

const chipsIn = (element: Element) => all(element, (inner) => hasClass(inner, 'chip'));

const kinds = [
	[/^F/, 'fact'],
	[/^B/, 'background'],
	[/^NS/, 'gap']
] as const;

/** What a chip's note should show, looked up in the ledger: `n-F01b-F01c`. */
function citationOf(page: Page, note: string): Citation {
	const ids = note.replace(/^n-/, '').split('-');
	const kind = kinds.find(([pattern]) => pattern.test(ids[0] ?? ''))?.[1];
	if (!kind) throw new Error(`a note of no kind: ${note}`);
	return cite(explainerOf(page), kind, ids);
}

/** Every note of a page that a chip opens, with the element; undefined where there is none. */
const notesOf = (page: Page) =>
	[...new Set(chipsIn(page.body).map((chip) => get(chip, 'popovertarget')))].map((id) => ({
		id,
		element: all(
			page.body,
			(element) => get(element, 'id') === id && element.attributes.has('popover')
		)[0]
	}));

/** Written as it is shown, white space collapsed. */
const shown = (text: string) => text.replace(/\s+/g, ' ').trim();

describe('every paragraph of prose', () => {
	it('is there, on every page of a section', () => {
		expect(sectionPages.length).toBeGreaterThan(0);
		const empty = complaints(prosePages, (page) =>
			paragraphsOf(page).length > 0 ? [] : ['has no paragraphs']
		);
		expect(empty).toEqual([]);
	});

	it('says where it comes from', () => {
		const wrong = complaints(prosePages, (page) =>
			paragraphsOf(page)
				.filter((paragraph) => chipsIn(paragraph).length === 0)
				.map((paragraph) => `has no source in ${get(paragraph, 'id')}`)
		);
		expect(wrong).toEqual([]);
	});

	it('says nothing before its first source', () => {
		const wrong = complaints(prosePages, (page) =>
			paragraphsOf(page).flatMap((paragraph) => {
				const outside = textOf(
					paragraph,
					(inner) => !['say', 'notes', 'label'].some((name) => hasClass(inner, name))
				);
				return outside ? [`says without a source: ${outside}`] : [];
			})
		);
		expect(wrong).toEqual([]);
	});

	it('stands apart when it is background, and only then', () => {
		const wrong = complaints(prosePages, (page) =>
			paragraphsOf(page).flatMap((paragraph) => {
				const notes = chipsIn(paragraph).map((chip) => get(chip, 'popovertarget'));
				const beyond = notes.filter((note) => note.startsWith('n-B')).length;
				const apart = hasClass(paragraph, 'beyond');
				if (beyond > 0 && !apart) return [`hides background in ${get(paragraph, 'id')}`];
				if (apart && notes.some((note) => note.startsWith('n-F')))
					return [`mixes both in ${get(paragraph, 'id')}`];
				return apart && beyond === 0 ? [`sets ${get(paragraph, 'id')} apart for nothing`] : [];
			})
		);
		expect(wrong).toEqual([]);
	});
});

describe('every source', () => {
	it('opens a note that says how the statement stands, who says it and where', () => {
		const wrong = complaints(prosePages, (page) => {
			const { t } = translatorFor(page.locale);
			return notesOf(page).flatMap(({ id, element }) => {
				if (!element) return [`has no note ${id}`];
				const text = textOf(element);
				const { sources } = citationOf(page, id);
				const [first] = sources;
				const by = t(`standing.${first.standing}.by`, { speaker: first.speaker });
				const needed = [
					first.speaker ? by : t(`standing.${first.standing}.word`),
					paragraphMark(first.paragraph, t),
					...sources.flatMap(({ statement, note }) => [statement, note]),
					...sources.flatMap(({ origins }) => origins.map(({ name }) => name))
				];
				return needed
					.filter((words) => !text.includes(shown(words)))
					.map((words) => `lacks in ${id}: ${words}`);
			});
		});
		expect(wrong).toEqual([]);
	});

	it('shows the other side of what is contested', () => {
		const wrong = complaints(prosePages, (page) =>
			notesOf(page).flatMap(({ id, element }) =>
				citationOf(page, id)
					.others.filter(({ statement }) => !element || !textOf(element).includes(shown(statement)))
					.map((other) => `lacks ${other.id} in ${id}`)
			)
		);
		expect(wrong).toEqual([]);
	});

	it('is called by what is seen of it, and by more after that', () => {
		const wrong = complaints(prosePages, (page) =>
			chipsIn(page.body).flatMap((chip) => {
				const seen = textOf(chip);
				const name = get(chip, 'aria-label') || seen;
				// WCAG 2.5.3: whoever speaks to their device says what they see.
				return seen && name.startsWith(seen) ? [] : [`is called "${name}", shows "${seen}"`];
			})
		);
		expect(wrong).toEqual([]);
	});
});

describe('every glossary word', () => {
	it('opens its definition, with where that comes from and the way to the glossary', () => {
		const wrong = complaints(prosePages, (page) => {
			const { glossary } = explainerOf(page);
			const { t } = translatorFor(page.locale);
			const words = all(page.body, (element) => hasClass(element, 'term'));
			return [...new Set(words.map((word) => get(word, 'popovertarget')))].flatMap((target) => {
				const term = glossary.find(({ id }) => target === `t-${id}`);
				const [note] = all(page.body, (element) => get(element, 'id') === target);
				if (!term || !note) return [`has no definition behind ${target}`];
				const text = textOf(note);
				const lacking = [term.word, term.definition, t(`glossary.${term.from}`)].filter(
					(words) => !text.includes(shown(words))
				);
				const link = all(note, ({ name }) => name === 'a').some((one) =>
					get(one, 'href').endsWith(`/glossary/#${term.id}`)
				);
				return [
					...lacking.map((words) => `lacks in ${target}: ${words}`),
					...(link ? [] : [`does not lead from ${target} to the glossary`])
				];
			});
		});
		expect(wrong).toEqual([]);
	});

	it('is in the glossary with what its background was read in', () => {
		const pages = localPages.filter(({ names }) => names[1] === 'glossary');
		expect(pages).not.toEqual([]);
		const wrong = complaints(pages, (page) => {
			const explainer = explainerOf(page);
			return explainer.glossary.flatMap(({ id, background }) => {
				const [entry] = all(page.body, (element) => get(element, 'id') === id);
				const text = entry ? textOf(entry) : '';
				return originsOf(explainer, background)
					.filter((name) => !text.includes(shown(name)))
					.map((name) => `lacks in ${id}: ${name}`);
			});
		});
		expect(wrong).toEqual([]);
	});

	it('is marked once on a page, where it stands first', () => {
		const wrong = complaints(prosePages, (page) => {
			const words = all(page.body, (element) => hasClass(element, 'term')).map((word) =>
				get(word, 'popovertarget')
			);
			return words
				.filter((word, i) => words.indexOf(word) !== i)
				.map((word) => `marks ${word} twice`);
		});
		expect(wrong).toEqual([]);
	});
});

describe('background', () => {
	const linksIn = (element: Element) => all(element, ({ name }) => name === 'a');

	it('leads from every note to what it was read in, with the dates there are', () => {
		const wrong = complaints(prosePages, (page) =>
			notesOf(page)
				.filter(({ id }) => id.startsWith('n-B'))
				.flatMap(({ id, element }) => {
					const [{ id: row, origins }] = citationOf(page, id).sources;
					const dates = origins.flatMap(({ date }) => date ?? []);
					const said = element ? textOf(element) : '';
					const hrefs = element ? linksIn(element).map((link) => get(link, 'href')) : [];
					return [
						...dates
							.filter((date) => !said.includes(dateInWords(date, page.locale)))
							.map((date) => `lacks ${date} in ${id}`),
						...(hrefs.some((href) => href.endsWith(`/glossary/#${row}`))
							? []
							: [`leads nowhere from ${id}`])
					];
				})
		);
		expect(wrong).toEqual([]);
	});

	it('stands in the glossary with every source: its name, its date, and the way there', () => {
		const pages = localPages.filter(({ names }) => names[1] === 'glossary');
		const wrong = complaints(pages, (page) =>
			toldBackground(explainerOf(page)).flatMap(({ id, title, sources }) => {
				const [row] = all(page.body, (element) => get(element, 'id') === id);
				if (!row) return [`has no row ${id}`];
				const text = textOf(row);
				const needed = sources.flatMap(({ name, date }) => [
					name,
					date ? dateInWords(date, page.locale) : ''
				]);
				const links = linksIn(row).map((link) => `${get(link, 'href')} ${get(link, 'rel')}`);
				const wanted = sources.flatMap(({ url }) =>
					url ? `${url} noreferrer noopener external` : []
				);
				return [
					...[title, ...needed]
						.filter((words) => !text.includes(shown(words)))
						.map((words) => `lacks in ${id}: ${words}`),
					...(links.join() === wanted.join() ? [] : [`leads from ${id} to ${links.join()}`])
				];
			})
		);
		expect(pages).not.toEqual([]);
		expect(wrong).toEqual([]);
	});
});

describe('quick checks', () => {
	const checksOf = ({ body }: Page) =>
		all(body, ({ attributes }) => (attributes.get('id') ?? '').startsWith('check-'));

	it('stand between the parts, at least two a section', () => {
		const wrong = complaints(sectionPages, (page) => {
			const { length } = checksOf(page);
			return length >= 2 ? [] : [`has ${length}`];
		});
		expect(wrong).toEqual([]);
	});

	it('say something of every option, and lead to the sentence that decides', () => {
		const wrong = complaints(sectionPages, (page) => {
			const { t } = translatorFor(page.locale);
			const bank = explainerOf(page).questions;
			return checksOf(page).flatMap((check) => {
				const id = get(check, 'id');
				const question = bank.find(({ number }) => id === `check-${number}`);
				const options = all(
					check,
					({ name, attributes }) => name === 'input' && attributes.get('type') === 'radio'
				);
				const said = options.map((option) => {
					const choice = nearest(option, (element) => hasClass(element, 'choice'));
					return choice ? all(choice, (inner) => hasClass(inner, 'why')) : [];
				});
				const right = said.flat().filter((why) => textOf(why).startsWith(t('check.right'))).length;
				const names = new Set(options.map((option) => get(option, 'name')));
				const lost = said
					.flat()
					.filter(
						(why) => question?.facts.length && all(why, ({ name }) => name === 'a').length === 0
					);
				return [
					...(question && textOf(check).includes(shown(question.prompt))
						? []
						: [`does not ask ${id}`]),
					...(options.length >= 2 && names.size === 1 ? [] : [`has no choice in ${id}`]),
					...(said.every((why) => why.length === 1 && textOf(why[0]!).length > 20)
						? []
						: [`is silent in ${id}`]),
					...(right === 1 ? [] : [`has ${right} right answers in ${id}`]),
					...(lost.length === 0 ? [] : [`leads nowhere from ${id}`])
				];
			});
		});
		expect(wrong).toEqual([]);
	});
});

/** Elements that end a run of words: what stands on both sides is not one sentence. */
const inline = /^(a|b|bdi|button|em|i|q|s|small|span|strong|sub|sup|time|u)$/;

/** What a reader sees of a page in running text: each block by itself, without marks, hints and margin. */
function* runningTexts(body: Element): Generator<string> {
	const passedOver = (element: Element) =>
		['aside', 'chip', 'notes', 'who'].some((name) => hasClass(element, name)) ||
		element.name === 'raw';
	const whole = (element: Element) => inline.test(element.name) && !passedOver(element);
	for (const element of [body, ...inside(body)])
		if (!inline.test(element.name) && !passedOver(element)) yield textOf(element, whole);
}

describe('our words', () => {
	it('are not the article’s: no six in a row', () => {
		const wrong = complaints(localPages, (page) => {
			const texts = [...runningTexts(page.body)];
			return explainers.flatMap(({ source, fingerprint }) => {
				// Names and titles are nobody's sentences.
				const titles = [
					source.headline,
					...localeCodes.map((code) => source.publisher[code] ?? '')
				];
				const cut = (parts: string[], title: string) =>
					title ? parts.flatMap((part) => part.split(title)) : parts;
				return texts
					.flatMap((text) => titles.reduce(cut, [text]))
					.flatMap((text) => sharedRuns(text, fingerprint))
					.map((run) => `has of ${source.headline}: "${run}"`);
			});
		});
		expect(explainers.every(({ fingerprint }) => fingerprint.size > 0)).toBe(true);
		expect(wrong).toEqual([]);
	});
});

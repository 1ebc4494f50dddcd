import type { Source } from './citation.ts';

/** The part of a translator that standings need. */
type Translate = (
	key:
		`standing.${Source['standing']}.${'word' | 'by'}` | 'source.headline' | 'source.publisherLine',
	values?: Record<string, string>
) => string;

/** How a paragraph is named in a mark: "¶7", and "(headline)" what is no paragraph. Empty for what is not in the article. */
export function paragraphMark(paragraph: string, t: Translate): string {
	if (paragraph === '0') return `(${t('source.headline')})`;
	if (paragraph === '0b') return `(${t('source.publisherLine')})`;
	return paragraph && `¶${paragraph}`;
}

/** "Claimed by unnamed security sources ¶1": standing, speaker and paragraph in one line. */
export function standingOf({ standing, speaker, paragraph }: Source, t: Translate): string {
	const who = speaker ? t(`standing.${standing}.by`, { speaker }) : t(`standing.${standing}.word`);
	// Together on one line with the end of the name.
	return `${who}\u00a0${paragraphMark(paragraph, t)}`.trim();
}

/** What a mark in prose shows: "Claimed ¶1". */
export function writtenStanding({ standing, paragraph }: Source, t: Translate): string {
	return `${t(`standing.${standing}.word`)} ${paragraphMark(paragraph, t)}`.trim();
}

/**
 * What it is called: "Claimed ¶1: unnamed security sources". It begins with what is seen, as whoever speaks to their
 * device does. Undefined where it would say no more than that.
 */
export function spokenStanding(source: Source, t: Translate): string | undefined {
	const { standing, speaker } = source;
	const names = speaker !== '' && standing !== 'reported';
	return names ? `${writtenStanding(source, t)}: ${speaker}` : undefined;
}

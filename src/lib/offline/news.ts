import { type Group, isGroup } from './groups.ts';

/** What the worker tells pages about saving. */
export type News =
	| {
			/** How much is saved. */
			saving: { done: number; total: number };
			/** Whether an older version is saved already. */
			again: boolean;
	  }
	| { saved: boolean; again: boolean };

/**
 * What pages ask of the worker: to save what is not saved of all that this device needs, to save a group that the page
 * turns out to need, and to take the place of the version before. Pages and workers of two versions talk to each other,
 * so a word once spoken keeps its meaning.
 */
export type Wish = 'save' | { save: Group } | 'take over';

/** Reads what a page asks for; undefined for anything else, such as a group of a newer version. */
export function parseWish(data: unknown): Wish | undefined {
	if (data === 'save' || data === 'take over') return data;
	if (typeof data !== 'object' || data === null || !('save' in data)) return undefined;
	return isGroup(data.save) ? { save: data.save } : undefined;
}

/** Reads what a worker says; undefined for anything else, such as the words of an older or newer version. */
export function parseNews(data: unknown): News | undefined {
	if (typeof data !== 'object' || data === null || !('again' in data)) return undefined;
	const { again } = data;
	if (typeof again !== 'boolean') return undefined;
	if ('saved' in data && typeof data.saved === 'boolean') return { saved: data.saved, again };
	if (!('saving' in data)) return undefined;
	const { done, total } = (data.saving ?? {}) as Record<string, unknown>;
	return typeof done === 'number' && typeof total === 'number'
		? { saving: { done, total }, again }
		: undefined;
}

/** Share of what is saved, in whole per cent. A hundred only when nothing is left. */
export function percent(done: number, total: number): number {
	return total > 0 ? Math.max(0, Math.min(100, Math.floor((done / total) * 100))) : 100;
}

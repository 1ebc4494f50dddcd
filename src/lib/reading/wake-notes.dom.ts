import { element } from '#lib/ui/element.dom.ts';

/**
 * What opens from a word or a mark of prose is named for screen readers by its first line, and ends in the way to report a
 * mistake in that paragraph. Both come when it first opens; without this script it opens all the same.
 */
export function wakeNotes(): void {
	const report = document.querySelector<HTMLAnchorElement>('footer [href$="#corrections"]');
	// It does not bubble.
	document.addEventListener(
		'beforetoggle',
		({ target }) => wake(target as HTMLElement, report),
		true
	);
}

function wake(note: HTMLElement, report: HTMLAnchorElement | null): void {
	const word = document.querySelector(`.prose [popovertarget="${note.id}"]`);
	if (!word || note.role) return;
	note.role = 'dialog';
	note.ariaLabel = note.firstElementChild!.textContent;
	const paragraph = word.closest('.prose > [id]');
	if (!paragraph || !report) return;
	const link = report.cloneNode(true) as HTMLAnchorElement;
	link.search = `at=${paragraph.id}`;
	note.append(element('p', { className: 'label' }, link));
}

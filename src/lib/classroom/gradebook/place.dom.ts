/** What is on the screen of an open assignment. */
export type View =
	{ of: 'class' } | { of: 'student'; key: string } | { of: 'question'; number: number };

/** Where in the gradebook the browser's history stands. Fragments and states stay on the device. */
export interface Place {
	/** What the address names, which should be an assignment's id; empty where it names none. */
	id: string;
	/** A sealed result that somebody sent as a link; empty where there is none. */
	code: string;
	view: View;
}

/** A code of this version or of a later one; no id begins with a Q. */
const isCode = (text: string) => /^q\d/i.test(text);

/** The view that an entry of the browser's history holds; the class where it holds none. */
function viewIn(state: unknown): View {
	const view = (
		state as { gradebook?: Partial<{ of: string; key: string; number: number }> } | null
	)?.gradebook;
	if (view?.of === 'student' && typeof view.key === 'string')
		return { of: 'student', key: view.key };
	if (view?.of === 'question' && typeof view.number === 'number')
		return { of: 'question', number: view.number };
	return { of: 'class' };
}

/** Where the browser's history stands now. */
export function placeNow(): Place {
	const named = location.hash.slice(1);
	const view = viewIn(history.state);
	if (isCode(named)) return { id: '', code: named, view };
	// What stands on the page itself, as its beginning does, is no assignment.
	return { id: document.getElementById(named) ? '' : named, code: '', view };
}

const addressOf = (id: string) => (id ? `#${id}` : location.pathname);

/** Goes to a view of an assignment; going back leads to the place before. */
export function goTo(id: string, view: View): void {
	history.pushState({ gradebook: view }, '', addressOf(id));
}

/** As `goTo`, in the stead of the place before, to which nothing leads back. */
export function standAt(id: string, view: View): void {
	history.replaceState({ gradebook: view }, '', addressOf(id));
}

import { keepForNow, readForNow } from '#lib/storage/for-now.ts';
import { element } from '#lib/ui/element.dom.ts';
import { takeUpdate } from './take-update.dom.ts';
import { wordsOf } from './words.ts';

/** How long "later" is, in milliseconds: an app may stay open for weeks, and corrections come with versions. */
const day = 86_400_000;

/** Whether a version was put off in this tab within a day, by a clock that may have been set back since. */
const isPutOff = () => Math.abs(Date.now() - Number(readForNow('later'))) < day;

/** Says in words that a new version waits, until it is taken or put off. Put off, it is not offered again that day in this tab. */
export function showUpdate(waiting: ServiceWorker): void {
	document.querySelector('.update')?.remove();
	if (isPutOff()) return;
	const words = wordsOf(document.documentElement.lang);
	const take = element('button', { type: 'button', textContent: words.take });
	const later = element('button', { type: 'button', textContent: words.later });
	const text = element('p', { role: 'status' });
	// The Urdu font is there by now, but where it came too late for the first paint it has the other name.
	const className = document.documentElement.lang === 'ur' ? 'update late' : 'update';
	const offer = element('aside', { className }, text, element('div', {}, take, later));
	take.addEventListener('click', () => takeUpdate(waiting));
	later.addEventListener('click', () => {
		keepForNow('later', `${Date.now()}`);
		offer.remove();
	});
	document.body.append(offer);
	// Announced only when it changes on the page.
	text.textContent = words.update;
}

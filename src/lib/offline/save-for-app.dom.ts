import { saveToo } from './register.dom.ts';

/**
 * Saves a teacher's pages where Fahm is installed: the menu of its icon leads to them, and does so without a network
 * too. Elsewhere they come with the first of them that is opened.
 */
export function saveForApp(): void {
	const save = () => saveToo('teacher');
	addEventListener('appinstalled', save);
	if (matchMedia('(display-mode: standalone)').matches) save();
}

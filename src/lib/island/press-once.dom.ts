/**
 * In a place, passes over the second click of a double click that began on a `data-once`, wherever it lands: what the
 * first one pressed makes room for something else, which nobody meant to press. And over what Enter does again and again
 * while it is held.
 */
export function pressOnce(place: HTMLElement): void {
	let once: Element | null = null;
	place.addEventListener(
		'click',
		(event) => {
			if (event.detail < 2) once = (event.target as Element).closest('[data-once]');
			else if (once) {
				event.preventDefault();
				event.stopPropagation();
			}
		},
		true
	);
	place.addEventListener('keydown', (event) => {
		if (event.repeat && event.key === 'Enter') event.preventDefault();
	});
}

/**
 * In a place, passes over the second click of a double click on what is in a `data-once`, which would press what has come
 * in the stead of what the first one pressed; and over what Enter does again and again while it is held.
 */
export function pressOnce(place: HTMLElement): void {
	place.addEventListener(
		'click',
		(event) => {
			if (event.detail < 2 || !(event.target as Element).closest('[data-once]')) return;
			event.preventDefault();
			event.stopPropagation();
		},
		true
	);
	place.addEventListener('keydown', (event) => {
		if (event.repeat && event.key === 'Enter') event.preventDefault();
	});
}

const late = 'late';

/** Width of a word in a list of fonts. */
function widthIn(family: string): number {
	const probe = document.createElement('span');
	probe.className = 'probe';
	probe.textContent = 'پکتیکا میں';
	document.body.append(probe);
	probe.style.fontFamily = family;
	const { width } = probe.getBoundingClientRect();
	probe.remove();
	return width;
}

/**
 * Gives the Urdu font to what is not on screen, when it has come too late for the first paint. What is being read
 * stays as it is until it has been scrolled away, so that no line jumps under a reader's eyes.
 */
export async function setLateFont(): Promise<void> {
	if (document.documentElement.lang !== 'ur') return;
	await document.fonts.load('1em "Nastaliq late"', 'ک').catch(() => undefined);
	if (widthIn('Nastaliq, "Naskh fitted"') !== widthIn('"Naskh fitted"')) return;
	const observer = new IntersectionObserver((entries) => {
		for (const { target, isIntersecting } of entries) {
			if (isIntersecting) continue;
			target.classList.add(late);
			observer.unobserve(target);
		}
	});
	// Every box, since a tall one is never quite off screen; but what is read, or stands beside the text, as a whole.
	for (const box of document.querySelectorAll('body :not(p *, li *, svg *, aside *)'))
		observer.observe(box);
}

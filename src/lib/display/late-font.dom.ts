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
 * Gives the Urdu font to what lies below the screen or is not shown yet, when it has come too late for the first paint.
 * What has been read stays as it was: not every browser holds the lines in view where they are while lines above change.
 */
export async function setLateFont(): Promise<void> {
	if (document.documentElement.lang !== 'ur') return;
	await document.fonts.load('1em "Nastaliq late"', 'ک').catch(() => undefined);
	if (widthIn('Nastaliq, "Naskh fitted"') !== widthIn('"Naskh fitted"')) return;
	// Every box, since a tall one is never quite off screen; but what is read, or stands beside the text, as a whole.
	const boxes = [...document.querySelectorAll('body :not(p *, li *, svg *, aside *)')];
	const ahead = boxes.filter((box) => {
		// To measure what is folded away or far below, a browser would have to lay it out.
		if (!box.checkVisibility({ contentVisibilityAuto: true })) return true;
		const { top, height } = box.getBoundingClientRect();
		return top > innerHeight || height === 0;
	});
	for (const box of ahead) box.classList.add('late');
}

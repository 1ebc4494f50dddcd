import './island.ts';
import { mount } from 'svelte';
import { openIsland } from '#lib/island/open.dom.ts';
import Practice from '#lib/quiz/Practice.svelte';
import type { Given } from '#lib/quiz/practice.ts';

const island = await openIsland('quiz');
if (island) {
	const { target, before, isLed } = island;
	// Written by the build that wrote the page.
	mount(Practice, { target, props: { given: island.given as Given, before } });
	const { read } = before;
	const place = read && document.getElementById(read.id);
	if (place) scrollBy(0, place.getBoundingClientRect().top - read.top);
	// What was there was part of a longer page, and is gone.
	else if (isLed || read) target.scrollIntoView();
}

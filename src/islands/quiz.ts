import './island.ts';
import { mount } from 'svelte';
import { openIsland } from '#lib/island/wake.dom.ts';
import Practice from '#lib/quiz/Practice.svelte';
import type { Given } from '#lib/quiz/practice.ts';

const island = await openIsland('quiz');
if (island) {
	const { target, before, isLed } = island;
	// Written by the build that wrote the page.
	mount(Practice, { target, props: { given: island.given as Given, before } });
	// What the address led to was part of a longer page, and is gone.
	if (isLed) target.scrollIntoView();
}

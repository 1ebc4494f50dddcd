import './common.ts';
import { mount } from 'svelte';
import { openIsland } from '#lib/island/wake.dom.ts';
import Practice from '#lib/quiz/Practice.svelte';
import type { Given } from '#lib/quiz/practice.ts';

const island = await openIsland('quiz');
if (island) {
	const { target, before } = island;
	// Written by the build that wrote the page.
	mount(Practice, { target, props: { given: island.given as Given, before } });
}

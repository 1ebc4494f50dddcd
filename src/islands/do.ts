import './common.ts';
import { mount } from 'svelte';
import type { Given } from '#lib/classroom/do/given.ts';
import Questions from '#lib/classroom/do/Questions.svelte';
import { wakeScreens } from '#lib/classroom/do/screens.svelte.ts';
import { readGiven } from '#lib/island/wake.dom.ts';

const island = await readGiven('do');
if (island) {
	// Written by the build that wrote the page.
	const { visit, go } = wakeScreens(island.target, island.given as Given);
	const target = island.target.querySelector<HTMLElement>('[data-questions]')!;
	mount(Questions, { target, props: { visit, go, onward: target.dataset.questions! } });
}

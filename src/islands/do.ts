import './island.ts';
import { mount } from 'svelte';
import type { Given } from '#lib/classroom/do/given.ts';
import { wakeControls } from '#lib/classroom/do/controls.svelte.ts';
import Questions from '#lib/classroom/do/Questions.svelte';
import { showScreens } from '#lib/classroom/do/screens.svelte.ts';
import { readGiven } from '#lib/island/given.dom.ts';

const island = await readGiven('do');
if (island) {
	// Written by the build that wrote the page.
	const screens = showScreens(island.target, island.given as Given);
	const go = wakeControls(island.target, screens);
	const target = island.target.querySelector<HTMLElement>('[data-questions]')!;
	mount(Questions, {
		target,
		props: { visit: screens.visit, go, onward: target.dataset.questions! }
	});
}

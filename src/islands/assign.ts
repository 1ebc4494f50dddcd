import './island.ts';
import { mount } from 'svelte';
import Assign from '#lib/classroom/assign/Assign.svelte';
import type { AssignGiven } from '#lib/classroom/assign/given.ts';
import { openIsland } from '#lib/island/open.dom.ts';

const island = await openIsland('assign');
if (island) {
	const { target, given } = island;
	// Written by the build that wrote the page.
	mount(Assign, { target, props: { given: given as AssignGiven } });
}

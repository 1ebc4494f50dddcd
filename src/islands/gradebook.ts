import './island.ts';
import { mount } from 'svelte';
import Gradebook from '#lib/classroom/gradebook/Gradebook.svelte';
import type { GradebookGiven } from '#lib/classroom/gradebook/given.ts';
import { openIsland } from '#lib/island/open.dom.ts';

const island = await openIsland('gradebook');
if (island) {
	// Written by the build that wrote the page.
	mount(Gradebook, { target: island.target, props: { given: island.given as GradebookGiven } });
}

import './common.ts';
import { mount } from 'svelte';
import Do from '#lib/classroom/do/Do.svelte';
import type { Given } from '#lib/classroom/do/given.ts';
import { openIsland } from '#lib/island/wake.dom.ts';

const island = await openIsland('do');
// Written by the build that wrote the page.
if (island) mount(Do, { target: island.target, props: { given: island.given as Given } });

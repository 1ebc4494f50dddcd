import './common.ts';
import { mount } from 'svelte';
import { openIsland } from '#lib/island/wake.dom.ts';
import Practice from '#lib/quiz/Practice.svelte';
import type { Given } from '#lib/quiz/practice.ts';

const island = await openIsland<Given>('quiz');
if (island) mount(Practice, { target: island.target, props: island });

import './boot.ts';
import { mount } from 'svelte';
import { openIsland } from '#lib/island/wake.dom.ts';
import Practice from '#lib/quiz/Practice.svelte';
import type { Given } from '#lib/quiz/practice.ts';

const { target, given, before } = openIsland<Given>('quiz');
mount(Practice, { target, props: { given, before } });

import { createContext } from 'svelte';
import type { LocalExplainer } from './localized.ts';

/** The explainer whose prose is being shown: what its statements and terms look themselves up in. */
const [getSheet, setSheet] = createContext<LocalExplainer>();

export { getSheet, setSheet };

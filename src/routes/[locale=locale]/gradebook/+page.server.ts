import { localeEntries } from '#lib/server/explainers.ts';
import type { EntryGenerator } from './$types';

export const entries: EntryGenerator = localeEntries;

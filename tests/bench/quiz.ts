import type { Browser } from '@playwright/test';
import type { Table } from './table.ts';

export async function quiz(_browser: Browser, _runs: number): Promise<Table[]> {
	return Promise.resolve([]);
}

import { expect, it } from 'vitest';
import { kB, markdown, ms, times } from './table.ts';

it('lines a table up, for a terminal and for Markdown', () => {
	const table = markdown({
		title: 'Build',
		columns: ['explainers', 'CPU'],
		rows: [['10', '12 s']],
		notes: ['On two cores.']
	});
	expect(table.split('\n')).toEqual([
		'### Build',
		'',
		'| explainers | CPU  |',
		'| ---------- | ---- |',
		'| 10         | 12 s |',
		'',
		'On two cores.'
	]);
});

it('keeps a bar inside its cell', () => {
	expect(markdown({ title: '', columns: ['a'], rows: [['x|y']] })).toContain('| x\\|y |');
});

it('says numbers as they are read', () => {
	expect([ms(1240.4), ms(0.42), kB(16_240), times(1.0444), times(Infinity)]).toEqual([
		'1,240 ms',
		'0.4 ms',
		'16.2 kB',
		'1.04',
		'from nothing'
	]);
});

import { describe, expect, it } from 'vitest';
import { rulesOf } from './rules.ts';

const frame = { x: 0, y: 0, width: 1000, height: 500 };
const target = (id: string) => ({ id, name: id, box: { x: 100, y: 100, width: 300, height: 50 } });

describe('rulesOf', () => {
	const rules = rulesOf([
		{ name: 'overview', frame, targets: [target('kabul'), target('wana')] },
		{ name: 'inset', frame, targets: [target('wana')] }
	]);

	it('places a button by what lies between its target and the edges of the map', () => {
		expect(rules).toContain('[data-map=overview]>:nth-child(2){inset:20% 60% 70% 10%}');
	});

	it('marks a place wherever it is drawn, once for both maps', () => {
		expect(rules.match(/#at-wana:popover-open\) \[data-at=wana\]/g)).toHaveLength(1);
	});
});

import { expect, it } from 'vitest';
import { append, patched } from '../../../tests/fixtures/patched.ts';
import { toldBackground } from './background.ts';
import { localizeExplainer } from './localized.ts';

it('is told where anything that readers meet rests on it, and in no other case', async () => {
	const note = `- id: B3
  title: { en: A note, ur: یادداشت }
  statement: { en: For editors alone., ur: صرف مدیروں کے لیے۔ }
  sources: [{ name: A drawer }]`;
	const { explainer } = await patched('library-moves', append('background.yaml', note));
	expect(explainer?.background.map(({ id }) => id)).toEqual(['B1', 'B2', 'B3']);
	expect(toldBackground(localizeExplainer(explainer!, 'en')).map(({ id }) => id)).toEqual([
		'B1',
		'B2'
	]);
});

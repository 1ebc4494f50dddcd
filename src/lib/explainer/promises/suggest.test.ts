import { expect, it } from 'vitest';
import { suggest } from './suggest.ts';

const terms = ['monsoon', 'monument', 'dam'];

it('offers the nearest id when it is near enough', () => {
	expect(suggest('monsun', terms, 'glossary.yaml')).toBe('did you mean "monsoon"?');
	expect(suggest('dams', terms, 'glossary.yaml')).toBe('did you mean "dam"?');
});

it('says where to add what resembles nothing', () => {
	expect(suggest('earthquake', terms, 'glossary.yaml')).toBe('add it to glossary.yaml');
	expect(suggest('dyke', [], 'glossary.yaml')).toBe('add it to glossary.yaml');
});

it('lets a short id be wrong by one letter and no more', () => {
	expect(suggest('ram', terms, 'glossary.yaml')).toBe('did you mean "dam"?');
	expect(suggest('rim', terms, 'glossary.yaml')).toBe('add it to glossary.yaml');
});

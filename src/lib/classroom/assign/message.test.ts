import { describe, expect, it } from 'vitest';
import en from '#lib/locale/messages/en.json' with { type: 'json' };
import ur from '#lib/locale/messages/ur.json' with { type: 'json' };
import { whatsAppWith } from '../whatsapp.ts';
import { messageOf } from './message.ts';

const link = 'https://fahm.example/en/do/#AQIDBAUG';
const told = { title: 'Floods', classLabel: '9-B', teacher: 'Ms Surayya', link, code: '4821-77' };

describe('a message to the class', () => {
	const message = messageOf(en.assign.paper, { ...told, due: 'Monday' });

	it('has the link in a line of its own', () => {
		expect(message.split('\n')).toContain(link);
	});

	it('says what it is about, the number to compare, by when, and from whom', () => {
		for (const part of ['9-B', '“Floods”', '4821-77', 'by Monday', 'Ms Surayya']) {
			expect(message).toContain(part);
		}
		expect(message).not.toMatch(/[{}]/);
	});

	it.each([en, ur])('keeps the number’s halves in their order in Urdu too', ({ assign }) => {
		expect(messageOf(assign.paper, told)).toContain('\u20664821-77\u2069');
	});

	it('leaves out what was not given', () => {
		const short = messageOf(en.assign.paper, { ...told, classLabel: '', teacher: '' });
		expect(short).toContain(en.assign.paper.greeting);
		expect(short).not.toMatch(/\n{3}|undefined/);
		expect(short.trim()).toBe(short);
	});

	it('reaches WhatsApp whole', () => {
		const url = new URL(whatsAppWith(message));
		expect(url.host).toBe('wa.me');
		expect(url.searchParams.get('text')).toBe(message);
		expect(url.hash).toBe('');
	});
});

import { describe, expect, it } from 'vitest';
import messages from '#lib/locale/messages/en.json' with { type: 'json' };
import { messageOf, whatsAppWith } from './message.ts';

const link = 'https://fahm.example/en/do/#AQIDBAUG';
const told = { title: 'Floods', classLabel: '9-B', teacher: 'Ms Surayya', link, code: '4821-77' };

describe('a message to the class', () => {
	const message = messageOf(messages.assign.paper, { ...told, due: 'Monday' });

	it('has the link in a line of its own', () => {
		expect(message.split('\n')).toContain(link);
	});

	it('says what it is about, the number to compare, by when, and from whom', () => {
		for (const part of ['9-B', '“Floods”', '4821-77', 'by Monday', 'Ms Surayya']) {
			expect(message).toContain(part);
		}
		expect(message).not.toMatch(/[{}]/);
	});

	it('leaves out what was not given', () => {
		const short = messageOf(messages.assign.paper, { ...told, classLabel: '', teacher: '' });
		expect(short).toContain(messages.assign.paper.greeting);
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

import type { Page } from './site.ts';
import { all, type Element, get } from './tree.ts';

/** Contents of the `meta` elements of one name or property. */
export const metas = ({ head }: Page, wanted: string): string[] =>
	all(head, (element) => [get(element, 'name'), get(element, 'property')].includes(wanted)).map(
		(element) => get(element, 'content').trim()
	);

export const links = ({ head }: Page, rel: string): Element[] =>
	all(head, ({ name, attributes }) => name === 'link' && attributes.get('rel') === rel);

/** Addresses that a page says are its own. */
export const canonical = (page: Page): string[] =>
	links(page, 'canonical').map((link) => get(link, 'href'));

/** What a page tells search engines there is to learn. */
export function learning({ html }: Page): Record<string, unknown> {
	const [, json = ''] = /<script type="application\/ld\+json">([^]*?)<\/script>/.exec(html) ?? [];
	return JSON.parse(json) as Record<string, unknown>;
}

/** What takes the name of a host. */
export const whole = ['og:url', 'og:image', 'og:image:width', 'og:image:height', 'og:image:alt'];

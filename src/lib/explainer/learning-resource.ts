import type { LocalExplainer } from './localized.ts';

/** An explainer as schema.org's LearningResource, for JSON-LD. Without a whole address it goes without. */
export function learningResource(
	{ locale, title, reviewed, source }: LocalExplainer,
	url: string | undefined
) {
	return {
		'@context': 'https://schema.org',
		'@type': 'LearningResource',
		name: title,
		url,
		inLanguage: locale,
		learningResourceType: ['reading', 'quiz'],
		educationalLevel: 'secondary education',
		typicalAgeRange: '13-18',
		isAccessibleForFree: true,
		dateModified: reviewed,
		isBasedOn: {
			'@type': 'NewsArticle',
			headline: source.headline,
			publisher: { '@type': 'Organization', name: source.publisher },
			datePublished: source.date
		}
	};
}

/** Data as a script element that runs nothing; no text in it can end the element. */
export function jsonScript(data: object): string {
	const json = JSON.stringify(data).replaceAll('<', '\\u003c');
	return `<script type="application/ld+json">${json}</script>`;
}

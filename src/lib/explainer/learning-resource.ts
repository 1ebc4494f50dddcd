import type { LocalExplainer } from './localized.ts';

/** A page of an explainer as schema.org's LearningResource, for JSON-LD. */
export function learningResource(
	{ locale, reviewed, source, title: whole }: LocalExplainer,
	{ title, description, url }: { title: string; description: string; url: string }
) {
	return {
		'@context': 'https://schema.org',
		'@type': 'LearningResource',
		name: title,
		isPartOf: title === whole ? undefined : { '@type': 'LearningResource', name: whole },
		description,
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
		},
		publisher: { '@type': 'Organization', name: 'Fahm' }
	};
}

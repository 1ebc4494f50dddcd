import { origin } from '#lib/explainer/origin.ts';

export const prerender = true;

export const GET = () => new Response(`User-agent: *\nAllow: /\nSitemap: ${origin}/sitemap.xml\n`);

import { hasHost, origin } from '#lib/explainer/origin.ts';

export const prerender = true;

const sitemap = hasHost ? `Sitemap: ${origin}/sitemap.xml\n` : '';

export const GET = () => new Response(`User-agent: *\nAllow: /\n${sitemap}`);

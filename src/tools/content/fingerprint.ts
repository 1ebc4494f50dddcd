/**
 * `npm run fingerprint -- article.txt content/<explainer>`: hashes every run of six words of an article into
 * `article.fingerprint`. The check then keeps the article's sentences out of ours, without the article being here.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hashRun, runsOf } from '#lib/explainer/fingerprint.ts';

const [article, folder] = process.argv.slice(2);
if (!article || !folder) {
	console.error('Usage: npm run fingerprint -- <article.txt> <content/explainer>');
	process.exit(2);
}
const hashes = [...new Set(runsOf(readFileSync(article, 'utf8')).map(hashRun))].sort();
writeFileSync(join(folder, 'article.fingerprint'), `${hashes.join('\n')}\n`);
console.log(`${hashes.length} runs of six words`);

/**
 * `npm run lock`: writes into each explainer's `questions.lock.json` the hash and the key of every question and revision
 * that is new, as the last step before publishing. From then on the check refuses a changed question that has no new
 * revision. Until then, `git checkout` of the lock takes a premature lock back.
 */
import { report } from '#lib/explainer/check.ts';
import { contentFolder, explainerIds } from '#lib/server/library.ts';
import { lockFolder } from './lock-folder.ts';

for (const id of await explainerIds(contentFolder)) {
	const { added, problems } = await lockFolder(contentFolder, id);
	if (problems.length > 0) {
		console.error(`${id}: nothing is locked. ${report(problems)}`);
		process.exitCode = 1;
	} else console.log(`${id}: ${added.length > 0 ? `locked ${added.join(', ')}` : 'nothing new'}`);
}

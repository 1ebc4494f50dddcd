import { assignmentOf, begin, doAt, everyKind, handIn, screen } from './assignment.ts';
import { gone } from './host.ts';
import { expect, test, visit } from './offline.ts';

test('an assignment opens on a cold start without a network, its link without the last slash', async ({
	page,
	context,
	stand
}) => {
	const host = await stand();
	await visit(page, `${host.url}en/`);
	await page.close();
	host.fault = gone;
	const next = await context.newPage();
	await next.goto(host.url + doAt('en', assignmentOf(everyKind('en'))).replace('do/#', 'do#'));
	await expect(screen(next, 'start')).toBeVisible();
	await begin(next, 'Ayesha');
	await handIn(next);
	await expect(next.locator('.qr svg path')).toHaveAttribute('d', /.{500}/);
});

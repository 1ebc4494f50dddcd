/**
 * A rule may be switched off where a comment says why: `eslint-disable-next-line rule -- because …`.
 * @type {import('eslint').Rule.RuleModule}
 */
export const reasons = {
	meta: {
		type: 'suggestion',
		messages: { missing: 'Say why: `eslint-disable-next-line rule -- because …`.' },
		schema: []
	},
	create(context) {
		/** @param {import('estree').Comment} comment */
		const check = ({ value, loc }) => {
			const needsReason = /^\s*eslint-disable/.test(value) && !/\s--\s+\S/.test(value);
			if (needsReason && loc) context.report({ loc, messageId: 'missing' });
		};
		return {
			Program: () => context.sourceCode.getAllComments().forEach(check),
			// Comments of markup stand in the tree itself.
			SvelteHTMLComment: (/** @type {any} */ comment) => check(comment)
		};
	}
};

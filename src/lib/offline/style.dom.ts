import { quiz } from './take-update.dom.ts';

/** Rules for what this part puts into pages. Here and not in the pages' styles, since most pages are read without it. */
const rules = `
.offline { display: flex; flex-wrap: wrap; align-items: center; gap: 0 var(--s5); min-block-size: 2.75rem; }
.offline button, .update button {
	min-block-size: 2.75rem; padding: 0 var(--s3); border: 1px solid var(--line); border-radius: 2px;
	background: none; color: inherit; font: inherit; cursor: pointer;
}
.offline a { display: inline-flex; align-items: center; min-block-size: 2.75rem; color: inherit; }
.offline button { margin-block: var(--s2); }
.offline button:hover, .update button:last-child:hover { border-color: var(--accent); color: var(--accent); }
.offline :empty, .offline [hidden], ${quiz} .update { display: none; }
.update {
	position: fixed; z-index: 2; inset-block-end: calc(4.5rem + env(safe-area-inset-bottom)); inset-inline-end: 1rem;
	max-inline-size: min(24rem, 100% - 2rem); padding: var(--s4) var(--s5);
	border: 1px solid var(--line); border-block-start: 5px double var(--gold-line); border-radius: 2px;
	background: var(--leaf); color: var(--ink); font: var(--apparatus); box-shadow: 0 12px 32px #0e101733;
}
.update button:first-child { border-color: var(--accent); background: var(--accent); color: var(--on-accent); }
.update div { display: flex; flex-wrap: wrap; gap: var(--s3); margin-block-start: var(--s3); }
[lang=ur] .update { font-family: var(--nastaliq); }
@media (max-width: 48rem) { body:has(> .update) { padding-block-end: 11rem; } }
@media print { .offline, .update { display: none; } }
`;

/** Gives the page those rules. A sheet made by script needs no leave from the page's policy. */
export function addStyle(): void {
	const sheet = new CSSStyleSheet();
	sheet.replaceSync(rules);
	document.adoptedStyleSheets.push(sheet);
}

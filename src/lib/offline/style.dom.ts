import rules from './later.css?inline';

/** Gives the page the rules of what comes later. A sheet made by script needs no leave from the page's policy. */
export function addStyle(): void {
	const sheet = new CSSStyleSheet();
	sheet.replaceSync(rules);
	document.adoptedStyleSheets.push(sheet);
}

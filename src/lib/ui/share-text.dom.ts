/** Whether the system has a sheet to share texts by. Missing on plain http and in some browsers. */
export function canShare(): boolean {
	return 'share' in navigator;
}

/** Hands a text to the system's share sheet. */
export function shareText(text: string): void {
	// Closing the sheet without choosing is an answer, too.
	void navigator.share({ text }).catch(() => undefined);
}

// Runs before the first paint: the display as last chosen, so that nothing flickers. Its hash is in the page's policy.
try {
	Object.assign(document.documentElement.dataset, JSON.parse(localStorage['fahm:display']));
} catch {
	// Nothing was chosen, storage is refused, or what is in it is not ours: the page shows as the system asks.
}

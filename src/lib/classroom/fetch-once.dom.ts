/** Makes a fetch once for each key. What failed is let go of, and is fetched again when it is asked for again. */
export function fetchOnce<Value>(): (
	key: string,
	fetchNow: () => Promise<Value>
) => Promise<Value> {
	const fetched = new Map<string, Promise<Value>>();
	return (key, fetchNow) => {
		const known = fetched.get(key);
		if (known) return known;
		const value = fetchNow();
		fetched.set(key, value);
		value.catch(() => fetched.delete(key));
		return value;
	};
}

/** The value of a JSON file. Rejects where there is no network and nothing saved. */
export async function fetchJson(address: string): Promise<unknown> {
	const response = await fetch(address);
	if (!response.ok) throw new Error(`${address} is not there`);
	return response.json();
}

/** The key of AES-256-GCM that a passphrase stands for, by so many rounds of PBKDF2-SHA-256. Needs Web Crypto. */
export async function keyOfPassphrase(
	passphrase: string,
	salt: Uint8Array<ArrayBuffer>,
	rounds: number
): Promise<CryptoKey> {
	// Two keyboards write one letter in two ways.
	const typed = new TextEncoder().encode(passphrase.normalize('NFKC'));
	const base = await crypto.subtle.importKey('raw', typed, 'PBKDF2', false, ['deriveKey']);
	const how = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds };
	const key = { name: 'AES-GCM', length: 256 };
	return crypto.subtle.deriveKey(how, base, key, false, ['encrypt', 'decrypt']);
}

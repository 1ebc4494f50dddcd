import { readKeyFile, type TeacherKey } from './keys.ts';
import { toBase64url } from './wire/base64url.ts';
import { fromHex } from './wire/hex.ts';

// For tests: a key that everybody knows. It is the recipient's of RFC 9180, appendix A.3.1.
const secret = 'f3ce7fdae57e1a310d87f1ebbde6f328be0a99cdbcadf4d6589cf29de4b8ffd2';

export const publicKey = '02fe8c19ce0905191ebc298a9245792531f26f0cece2460639e8bc39cb7f706a82';

/** The text of its file. */
export const keyFile = JSON.stringify({
	format: 'fahm-key',
	version: 1,
	publicKey,
	privateKey: toBase64url(fromHex(secret, 32))
});

export async function exampleKey(): Promise<TeacherKey> {
	const read = await readKeyFile(keyFile);
	if (read.state !== 'read') throw new Error(`the example key is ${read.state}`);
	return read.key;
}

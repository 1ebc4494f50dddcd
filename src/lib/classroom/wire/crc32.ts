/**
 * CRC-32 of bytes, a whole number from 0 to 2³² - 1: the one of zip and PNG (ISO 3309, polynomial 0x04C11DB7 reflected).
 * It finds every run of damage of up to 32 bits; it proves nothing about who wrote them.
 */
export function crc32(bytes: Iterable<number>): number {
	let crc = ~0;
	for (const byte of bytes) {
		crc ^= byte;
		for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
	}
	return ~crc >>> 0;
}

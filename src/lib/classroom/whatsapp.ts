/** Address that opens WhatsApp with a message, and asks there whom to send it to. */
export const whatsAppWith = (message: string): string =>
	`https://wa.me/?text=${encodeURIComponent(message)}`;

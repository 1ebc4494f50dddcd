declare module '@sveltejs/kit/internal/server' {
	/** What SvelteKit keeps of the request that it answers. It has no description of its own. */
	export function get_request_store(): {
		state: {
			/** What a page gave or asked for while it was drawn, by address; each becomes a file. */
			prerendering?: { dependencies: Map<string, unknown> };
		};
	};
}

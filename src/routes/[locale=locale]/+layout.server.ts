import type { LayoutServerLoad } from './$types';

// The parameter's matcher lets only codes of languages through.
export const load: LayoutServerLoad = ({ params }) => ({ locale: params.locale });

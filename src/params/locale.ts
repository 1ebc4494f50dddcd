export { isLocale as match } from '#lib/locale/locales.ts';

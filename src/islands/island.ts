// What the script of an island begins with.
import './common.ts';
import { keepAddressAcrossLanguages } from '#lib/reading/keep-address.dom.ts';

keepAddressAcrossLanguages();

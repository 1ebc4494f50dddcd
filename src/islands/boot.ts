// The one script of reading pages, after the first paint; they are whole without it.
import './common.ts';
import { keepPlaceAcrossLanguages } from '#lib/reading/keep-place.dom.ts';
import { followReader } from '#lib/reading/follow-reader.dom.ts';
import { showWay } from '#lib/reading/show-way.dom.ts';

keepPlaceAcrossLanguages();
showWay();
followReader();

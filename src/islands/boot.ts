// The one script of every page, after the first paint; the page is whole without it.
import { keepDisplay } from '#lib/display/keep-display.dom.ts';
import { followReader } from '#lib/reading/follow-reader.dom.ts';
import { keepPlaceAcrossLanguages } from '#lib/reading/keep-place.dom.ts';
import { showWay } from '#lib/reading/show-way.dom.ts';
import { loadLater } from '#lib/offline/load-later.dom.ts';
import { keepLastPage } from '#lib/reading/last-page.dom.ts';
import { setLateFont } from '#lib/display/late-font.dom.ts';

keepDisplay();
void setLateFont();
showWay();
followReader();
keepPlaceAcrossLanguages();
keepLastPage();
loadLater();

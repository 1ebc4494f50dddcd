// The one script of every page, after the first paint; the page is whole without it.
import { keepDisplay } from '#lib/display/keep-display.dom.ts';
import { followReader } from '#lib/reading/follow-reader.dom.ts';
import { keepPlaceAcrossLanguages } from '#lib/reading/keep-place.dom.ts';
import { showWay } from '#lib/reading/show-way.dom.ts';
import { setLateFont } from '#lib/display/late-font.dom.ts';
import { wakeAboutButtons } from '#lib/display/about-buttons.dom.ts';

keepDisplay();
void setLateFont();
showWay();
followReader();
keepPlaceAcrossLanguages();
wakeAboutButtons();

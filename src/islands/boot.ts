// The one script of every page, after the first paint; the page is whole without it.
import { keepDisplay } from '#lib/display/keep-display.ts';
import { followReader } from '#lib/reading/follow-reader.ts';
import { keepPlaceAcrossLanguages } from '#lib/reading/keep-place.ts';
import { showWay } from '#lib/reading/show-way.ts';
import { setLateFont } from '#lib/display/late-font.ts';
import { wakeAboutButtons } from '#lib/display/about-buttons.ts';

keepDisplay();
setLateFont();
showWay();
followReader();
keepPlaceAcrossLanguages();
wakeAboutButtons();

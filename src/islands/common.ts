// What the script of every page begins with; an island's too, which is loaded in the boot script's stead.
import { keepDisplay } from '#lib/display/keep-display.dom.ts';
import { loadLater } from '#lib/offline/load-later.dom.ts';
import { keepLastPage } from '#lib/reading/last-page.dom.ts';
import { setLateFont } from '#lib/display/late-font.dom.ts';

keepDisplay();
void setLateFont();
keepLastPage();
loadLater();

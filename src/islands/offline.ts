// Comes after the first paint, by the boot script: saves the site for offline, and what else every page needs by then.
import { renewOnReturn } from '#lib/offline/renew.dom.ts';
import { saveAlphabet } from '#lib/offline/save-alphabet.dom.ts';
import { saveForApp } from '#lib/offline/save-for-app.dom.ts';
import { showStored } from '#lib/offline/show-stored.dom.ts';
import { addStyle } from '#lib/offline/style.dom.ts';
import { addTools } from '#lib/offline/tools.dom.ts';
import { keepFocusAcrossLanguages } from '#lib/reading/keep-focus.dom.ts';
import { wakeNotes } from '#lib/reading/wake-notes.dom.ts';
import { keepWordsSeen } from '#lib/ui/keep-words-seen.dom.ts';
import { wakeSkipLink } from '#lib/ui/skip-link.dom.ts';

addStyle();
renewOnReturn();
wakeSkipLink();
keepFocusAcrossLanguages();
keepWordsSeen();
wakeNotes();
addTools();
saveAlphabet();
saveForApp();
void showStored();

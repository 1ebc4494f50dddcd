// Of the about page alone: what can be done with what is kept here.
import './island.ts';
import { wakeAboutButtons } from '#lib/display/about-buttons.dom.ts';
import { forgetPages } from '#lib/offline/forget-pages.dom.ts';
import { wakeRecordTools } from '#lib/quiz/record-tools.dom.ts';

wakeAboutButtons(forgetPages);
wakeRecordTools();

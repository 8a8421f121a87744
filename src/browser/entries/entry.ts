/** What the pages of errors and causes run at once: what every page does, and what these do beside. */
import './page.ts';
import { loadEntryTools } from '../pages/entry-tools.ts';
import { mountFolded } from '../pages/folded.ts';
import { mountValuesStarter } from '../pages/values-starter.ts';

mountFolded();
mountValuesStarter();
loadEntryTools();

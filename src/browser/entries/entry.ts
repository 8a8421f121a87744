/** What the pages of errors and causes run: what every page does, and what these do beside. */
import './page.ts';
import { mountFolded } from '../pages/folded.ts';
import { mountTrail } from '../pages/trail.ts';
import { mountValuesStarter } from '../pages/values-starter.ts';
import { rememberView } from '../pages/viewed.ts';

rememberView();
mountFolded();
mountTrail();
mountValuesStarter();

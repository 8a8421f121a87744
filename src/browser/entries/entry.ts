/** What the pages of errors and causes run, beside what every page does. */
import { mountFolded } from '../pages/folded.ts';
import { mountTrail } from '../pages/trail.ts';

mountFolded();
mountTrail();

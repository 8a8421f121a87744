/** What the pages of errors and causes need once somebody reads them; loaded when the page is there. */
import { mountKit } from '../pages/kit.ts';
import { mountContents } from '../pages/place.ts';
import { mountTicks } from '../pages/ticks.ts';
import { mountTrail } from '../pages/trail.ts';
import { rememberView } from '../pages/viewed.ts';

mountTicks();
mountTrail();
mountContents();
mountKit();
rememberView();

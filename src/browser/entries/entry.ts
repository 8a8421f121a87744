/** What the pages of errors and causes run: what every page does, and what these do beside. */
import './page.ts';
import { mountFolded } from '../pages/folded.ts';
import { mountContents } from '../pages/place.ts';
import { mountPrintAddress } from '../pages/print-address.ts';
import { mountTicks } from '../pages/ticks.ts';
import { mountTrail } from '../pages/trail.ts';
import { mountValuesStarter } from '../pages/values-starter.ts';
import { mountVariants } from '../pages/variants.ts';
import { rememberView } from '../pages/viewed.ts';

mountVariants();
mountFolded();
mountValuesStarter();
mountTicks();
mountTrail();
mountContents();
mountPrintAddress();
rememberView();

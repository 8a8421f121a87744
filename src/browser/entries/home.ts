/** Lists on the home page what was viewed last on this device. */
import { mountViewed } from '../pages/viewed.ts';

mountViewed();

/** Lists on the home page what was viewed last on this device, and is ready to be searched. */
import { mountReadyField } from '../pages/ready-field.ts';
import { mountViewed } from '../pages/viewed.ts';

mountViewed();
mountReadyField();

import { openRegistry } from '../../dom/load-script.ts';
import { copyPart } from '../pages/copy-part.ts';
import { LATE_MODULE_KEY, type LateModule } from '../pages/late.ts';
import { mountValues } from '../pages/values-form.ts';

/** What copies, and the form of "Your values", as a script that is loaded when the reader turns to them. */
openRegistry().set(LATE_MODULE_KEY, { copyPart, mountValues } satisfies LateModule);

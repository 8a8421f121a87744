import { openRegistry } from '../../dom/load-script.ts';
import { mountValues } from '../pages/values-form.ts';
import { VALUES_MODULE_KEY, type ValuesModule } from '../pages/values-starter.ts';

/** The form of "Your values", as a script of its own: it is loaded when the reader turns to it. */
openRegistry().set(VALUES_MODULE_KEY, { mountValues } satisfies ValuesModule);

/** Tells what works in this place, and what the host can change. */
import { mountSelfCheck } from '../../self-check/browser/mount-self-check.ts';

const container = document.querySelector<HTMLElement>('[data-self-check]');
if (container !== null) mountSelfCheck(container);

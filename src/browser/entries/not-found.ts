/** Finds the page that an address may have meant. */
import { trustOwnScripts } from '../../dom/trust-scripts.ts';
import { mountReadyField } from '../pages/ready-field.ts';
import { mountNotFound } from '../../not-found/browser/mount-not-found.ts';

// Several copies are asked for, one for each depth that the address may have; the first one acts.
const script = document.currentScript;
const html = document.documentElement;
if (html.dataset['root'] === undefined && script instanceof HTMLScriptElement) {
  // The script lies in `assets/`.
  const root = new URL('..', script.src).href;
  html.dataset['root'] = root;
  trustOwnScripts();
  mountNotFound(root);
  mountReadyField();
}

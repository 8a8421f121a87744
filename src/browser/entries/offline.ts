/** Looks after the copy of the site on the device; loaded by pages of a site that has one. */
import { readPlace } from '../../dom/page-data.ts';
import { keepOfflineCopy } from '../../offline/browser/keep-copy.ts';
import { keepWholeOn } from '../../offline/browser/keep-offer.ts';

const { href: root } = new URL(readPlace().root, document.baseURI);
// The page lacks nothing without them, so nobody is told that they failed. Where the host has removed the worker,
// nothing is kept beside it either.
keepOfflineCopy(root)
  .then((isThere) => (isThere ? keepWholeOn(root) : undefined))
  .catch(() => undefined);

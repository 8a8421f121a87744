/** Looks after the copy of the site on the device; loaded by pages of a site that has one. */
import { readPlace } from '../../dom/page-data.ts';
import { keepOfflineCopy } from '../../offline/browser/keep-copy.ts';

// The page lacks nothing without it, so nobody is told that it failed.
keepOfflineCopy(new URL(readPlace().root, document.baseURI).href).catch(() => undefined);

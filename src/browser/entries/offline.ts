/** Lets the site be installed and read without a network; loaded by pages in a secure context. */
import { addInstallLinks } from '../../offline/page/install-links.ts';
import { keepOfflineCopy } from '../../offline/page/keep-copy.ts';

const root = new URL(document.documentElement.dataset['root'] ?? '', document.baseURI);
addInstallLinks(root.href, document.documentElement.lang);
// The page lacks nothing without it, so nobody is told that it failed.
keepOfflineCopy(root.href).catch(() => undefined);

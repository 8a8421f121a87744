/** Lets the site be installed and read without a network; loaded by pages in a secure context. */
import { readPlace } from '../../dom/page-data.ts';
import { addInstallLinks } from '../../offline/browser/install-links.ts';
import { keepOfflineCopy } from '../../offline/browser/keep-copy.ts';

const { root, lang } = readPlace();
const { href } = new URL(root, document.baseURI);
addInstallLinks(href, lang);
// The page lacks nothing without it, so nobody is told that it failed.
keepOfflineCopy(href).catch(() => undefined);

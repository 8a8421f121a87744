import type { MiddlewareHandler } from 'astro';
import { findSharedCatalog } from '../content/read/live-catalog.ts';
import { showWithIssues } from '../preview/page-with-issues.ts';

/** Shows on each page of the development server what is wrong with it, and where. No build has this. */
export const onRequest: MiddlewareHandler = ({ url }, next) =>
  showWithIssues(findSharedCatalog(), decodeURI(url.pathname), next);

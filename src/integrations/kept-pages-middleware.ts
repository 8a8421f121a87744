import { setting } from 'virtual:kept-pages';
import type { MiddlewareHandler } from 'astro';
import { openKeptFiles } from '../kept/kept-files.ts';
import { findPageKeeper } from '../kept/page-catalog.ts';

const files = openKeptFiles(setting.folder);

/** Answers with the page of the build before where it would be the same. */
export const onRequest: MiddlewareHandler = ({ url, params, props }, next) => {
  const keeper = findPageKeeper();
  // Whatever has read no catalogue yet is made.
  if (keeper === undefined) return next();
  const page = { path: decodeURI(url.pathname), given: [params, props] };
  return keeper.serve({ ...setting, files }, page, next);
};

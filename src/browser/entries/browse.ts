/** Filters a list of errors; where that of all errors is divided into pages, leads to the one that is meant. */
import { followFilters } from '../../filters/browser/follow-filters.ts';
import { mountBrowseFilters } from '../../filters/browser/mount-browse-filters.ts';

followFilters();
mountBrowseFilters();

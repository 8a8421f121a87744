/** Filters the list of all errors. */
import { mountBrowseFilters } from '../../filters/browser/mount-browse-filters.ts';

mountBrowseFilters();

/** Filters the list of all errors. */
import { mountBrowseFilters } from '../mount-browse-filters.ts';

mountBrowseFilters();

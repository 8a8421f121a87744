import { z } from 'zod';

/** What has a name that no reader types: `restart-vss` */
export const KEBAB_CASE = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/**
 * An entry's permanent name: its folder, its URL and what other files refer to it by. Either the
 * error code in its exact case, or a kebab-case name for what has no code. A code with a sign that no
 * file name may have gets an id without it, and stands whole under `code`.
 */
export const EntryIdSchema = z
  .string()
  .regex(/^[A-Za-z0-9]+(?:[-._][A-Za-z0-9]+)*$/, {
    error:
      'letters and digits, joined by single hyphens, dots or underscores, such as "E_LOCK_TIMEOUT" or "disk-is-full"',
  })
  .meta({
    id: 'EntryId',
    description:
      'The id of an error or a cause: the name of its folder. Ids are permanent, links out in the world depend on them.',
  });

/** Another name under which people know an entry: a number, an older spelling, a file name. */
export const AliasSchema = z
  .string()
  .regex(/^[A-Za-z0-9](?:[A-Za-z0-9 ._:/#+()-]*[A-Za-z0-9)])?$/, {
    error:
      'letters and digits, with spaces or any of ._:/#+()- between them, such as "320001" or "SQLSTATE 08001"',
  })
  .meta({
    id: 'Alias',
    description:
      'Another name for the same thing: an error number, an older spelling, a file name. It gets a short link of its own and an exact match in the search.',
  });

/** The name by which the prose files of an entry refer to one of its snippets. */
export const SnippetIdSchema = z
  .string()
  .regex(KEBAB_CASE, { error: 'kebab-case, such as "restart-vss"' })
  .meta({
    id: 'SnippetId',
    description: 'Kebab-case name, unique within the entry, such as restart-vss.',
  });

/** A day, as `2025-12-18`. */
export const DateSchema = z.iso
  .date({ error: 'a day in the form YYYY-MM-DD, in quotes, such as "2025-12-18"' })
  .meta({ id: 'Date', description: 'A day in the form YYYY-MM-DD, in quotes.' });

import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { contentFolder } from './content/read/content-folder.ts';
import { SourceProseSchema, TranslationProseSchema } from './content/schemas/prose.ts';
import { projectRoot } from './project-root.ts';

/** The prose of errors or causes: one entry for each file, `<id>/<locale>`, in its exact case. */
function defineProse(folder: string) {
  return defineCollection({
    loader: glob({
      base: pathToFileURL(join(contentFolder(projectRoot), folder)),
      pattern: '*/*.mdx',
      generateId: ({ entry }) => entry.replace(/\.mdx$/, ''),
    }),
    schema: SourceProseSchema.or(TranslationProseSchema),
  });
}

export const collections = { errors: defineProse('errors'), causes: defineProse('causes') };

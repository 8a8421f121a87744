import { planRetirement } from '../authoring/retire.ts';
import { runAuthorCommand } from './author-command.ts';
import { USAGES } from './usages.ts';

/** `npm run retire -- <id>`: marks an entry as one that the product no longer reports; its page stays. */
await runAuthorCommand(USAGES.retire.usage, ['replaced-by'], ({ ids, option }) => {
  const [id, ...more] = ids;
  if (id === undefined || more.length > 0) return undefined;
  return (content) => planRetirement(content, id, option('replaced-by'));
});

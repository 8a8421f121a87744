import { planRename } from '../authoring/rename.ts';
import { runAuthorCommand } from './author-command.ts';
import { USAGES } from './usages.ts';

/** `npm run rename -- <old id> <new id>`: gives an entry another id; what leads to the old one lives on. */
await runAuthorCommand(USAGES.rename.usage, [], ({ ids }) => {
  const [oldId, newId, ...more] = ids;
  if (oldId === undefined || newId === undefined || more.length > 0) return undefined;
  return (content) => planRename(content, oldId, newId);
});

import { planMerge } from '../authoring/merge.ts';
import { runAuthorCommand } from './author-command.ts';
import { USAGES } from './usages.ts';

/** `npm run merge -- <from> <into>`: makes one entry of two; what leads to the first leads to the second. */
await runAuthorCommand(USAGES.merge.usage, [], ({ ids }) => {
  const [from, into, ...more] = ids;
  if (from === undefined || into === undefined || more.length > 0) return undefined;
  return (content) => planMerge(content, from, into);
});

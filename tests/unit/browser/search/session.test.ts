import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  createSearchSession,
  pickNear,
  type SearchView,
} from '../../../../src/browser/search/session.ts';
import {
  emptyResponse,
  type SearchEngine,
  type SearchLayer,
  type SearchResponse,
  type SearchResult,
} from '../../../../src/search/types.ts';

function answer(query: string, layer?: SearchLayer): SearchResponse {
  const result = {
    id: query,
    type: 'error',
    kind: 'code',
    title: query,
    path: '',
    facets: {},
  } as const;
  const results = layer === undefined ? [] : [{ ...result, layer }];
  return { ...emptyResponse(query), results };
}

/** An engine whose answers wait until they are let go. */
function createSlowEngine() {
  const waiting = new Map<string, (error?: Error) => void>();
  const unwanted: (() => string[])[] = [];
  const engine: SearchEngine = {
    search: (query, { onCodes, isWanted } = {}) =>
      new Promise((resolve, reject) => {
        if (query.startsWith('N')) resolve(answer(query, 'code'));
        onCodes?.(answer(query, query.startsWith('E') ? 'code' : undefined));
        unwanted.push(() => (isWanted?.() === false ? [query] : []));
        waiting.set(query, (error) => {
          if (error === undefined) resolve(answer(query, 'text'));
          else reject(error);
        });
      }),
  };
  return { engine, waiting, listUnwanted: () => unwanted.flatMap((list) => list()) };
}

/** `idle`, `loading E1: E1 (code)`, `done words: words (text)`; `!` where not even codes can be searched */
function summarize({ state, query, response: { results }, canSearchCodes }: SearchView): string {
  const found = results.map(({ id, layer }) => `: ${id} (${layer})`).join('');
  return `${state} ${query}${found}${state === 'error' && !canSearchCodes ? ' !' : ''}`.trim();
}

async function settle(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 0));
}

describe('createSearchSession', () => {
  let views: string[];
  const onUpdate = (view: SearchView): void => {
    views.push(summarize(view));
  };
  beforeEach(() => {
    views = [];
    vi.spyOn(console, 'info').mockReturnValue();
  });

  it('tells codes at once, then the whole answer', async () => {
    const { engine, waiting } = createSlowEngine();
    const session = createSearchSession({ engine, onUpdate });
    session.search('E1');
    await settle();
    expect(views).toEqual(['loading E1', 'loading E1: E1 (code)']);
    waiting.get('E1')?.();
    await settle();
    expect(views.at(-1)).toBe('done E1: E1 (text)');
  });

  it('shows what is found at once by a name', async () => {
    const { engine } = createSlowEngine();
    createSearchSession({ engine, onUpdate }).search('N1');
    await settle();
    expect(views).toEqual(['loading N1', 'done N1: N1 (code)']);
  });

  it('drops what an older query still finds', async () => {
    const { engine, waiting, listUnwanted } = createSlowEngine();
    const session = createSearchSession({ engine, onUpdate });
    session.search('first');
    await settle();
    session.search('second');
    await settle();
    expect(listUnwanted()).toEqual(['first']);
    waiting.get('second')?.();
    await settle();
    waiting.get('first')?.();
    await settle();
    expect(views.at(-1)).toBe('done second: second (text)');
    expect(views.join()).not.toContain('done first');
  });

  it('keeps the codes when the index fails, and tries again with the next query', async () => {
    const { engine, waiting } = createSlowEngine();
    const session = createSearchSession({ engine, onUpdate });
    session.search('E1');
    await settle();
    waiting.get('E1')?.(new Error('truncated'));
    await settle();
    expect(views.at(-1)).toBe('error E1: E1 (code)');
    session.search('E1');
    await settle();
    waiting.get('E1')?.();
    await settle();
    expect(views.at(-1)).toBe('done E1: E1 (text)');
  });

  it('never shows the answer to an older query as that to one that fails', async () => {
    const { engine, waiting } = createSlowEngine();
    const session = createSearchSession({ engine, onUpdate });
    session.search('E1');
    await settle();
    waiting.get('E1')?.();
    await settle();
    session.search('words');
    await settle();
    expect(views.at(-1)).toBe('loading words: E1 (text)');
    waiting.get('words')?.(new Error('truncated'));
    await settle();
    expect(views.at(-1)).toBe('error words');
  });

  it('says so when not even names can be loaded', async () => {
    const fail = (): Promise<never> => Promise.reject(new Error('no such file'));
    const engine = { search: fail };
    const session = createSearchSession({ engine, onUpdate });
    session.search('words');
    await settle();
    expect(views.at(-1)).toBe('error words !');
  });

  it('is idle again when the query is emptied, whatever is still on its way', async () => {
    const { engine, waiting } = createSlowEngine();
    const session = createSearchSession({ engine, onUpdate });
    session.search('words');
    await settle();
    session.search('  ');
    waiting.get('words')?.();
    await settle();
    expect(views.at(-1)).toBe('idle');
  });

  it('tells what is near with the whole answer only, which may put more above it', async () => {
    const near = answer('E2', 'code').results;
    const codes = { ...answer('E1', 'code'), suggestions: near };
    const whole = { ...answer('words E1', 'code'), query: 'E', suggestions: near };
    const engine: SearchEngine = {
      search: (_, { onCodes } = {}) => {
        onCodes?.(codes);
        return Promise.resolve(whole);
      },
    };
    const counts: number[] = [];
    const session = createSearchSession({
      engine,
      onUpdate: ({ response }) => counts.push(response.suggestions.length),
    });
    session.search('E');
    await settle();
    expect(counts).toEqual([0, 0, 1]);
  });
});

function results(ids: string, layer: SearchLayer): SearchResult[] {
  return ids
    .split(' ')
    .filter((id) => id !== '')
    .map((id) => ({ id, layer, type: 'error', kind: 'code', title: id, path: '', facets: {} }));
}

describe('pickNear', () => {
  const near = [...results('NearCode', 'code'), ...results('near-text', 'text')];

  it.each([
    ['nothing was found', 'words', results('', 'text'), 'NearCode near-text'],
    ['there are few answers', 'words', results('a b c', 'text'), 'NearCode near-text'],
    ['there are enough', 'words', results('a b c d', 'text'), ''],
    ['the code is there', 'error code: ｆｓＦＲＥＥＺＥ', results('FsFreeze', 'code'), ''],
    ['one code was misspelled', 'FsFreze', results('FsFreeze', 'code'), 'NearCode'],
    ['a code was misspelled', 'FsFreze', results('FsFreeze B C D', 'code'), 'NearCode'],
  ])('where %s', (_, query, confident, expected) => {
    const picked = pickNear({ query, results: confident, suggestions: near });
    expect(picked.map(({ id }) => id).join(' ')).toBe(expected);
  });
});

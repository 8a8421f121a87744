import { expect, it } from 'vitest';
import { createEnterKey } from '../../../../src/browser/search/enter.ts';
import type { SearchView } from '../../../../src/browser/search/session.ts';
import { emptyResponse } from '../../../../src/search/types.ts';

const PAGE = {
  id: 'E1',
  type: 'error',
  kind: 'code',
  title: 'E1',
  path: 'en/errors/E1.html',
  facets: {},
} as const;

function view(state: SearchView['state'], query: string, isCertain: boolean): SearchView {
  const response = { ...emptyResponse(query), ...(isCertain ? { certain: PAGE } : {}) };
  return { state, query, response, canSearchCodes: true };
}

function createNoted() {
  const done: string[] = [];
  const enter = createEnterKey({
    open: (path) => done.push(`open ${path}`),
    submit: (query) => done.push(`submit ${query}`),
  });
  return { enter, done };
}

it('opens the one page that is meant, and else does what the page does', () => {
  const { enter, done } = createNoted();
  enter.update(view('done', 'E1', true));
  enter.press('E1');
  enter.update(view('done', 'words', false));
  enter.press('words');
  expect(done).toEqual(['open en/errors/E1.html', 'submit words']);
});

it('waits for the answer', () => {
  const { enter, done } = createNoted();
  enter.press('E1');
  enter.update(view('loading', 'E1', true));
  expect(done).toEqual([]);
  enter.update(view('done', 'E1', true));
  enter.update(view('done', 'E1', true));
  expect(done).toEqual(['open en/errors/E1.html']);
});

it('forgets a query that was typed on', () => {
  const { enter, done } = createNoted();
  enter.press('E1');
  enter.update(view('loading', 'E12', false));
  enter.update(view('done', 'E12', true));
  expect(done).toEqual([]);
});

it('opens what was pasted only where nothing else can be meant', () => {
  const { enter, done } = createNoted();
  enter.paste('words');
  enter.update(view('done', 'words', false));
  expect(done).toEqual([]);
  enter.paste('E1');
  enter.update(view('done', 'E1', true));
  expect(done).toEqual(['open en/errors/E1.html']);
});

it('leads on although a file of the search is missing', () => {
  const { enter, done } = createNoted();
  enter.press('E1');
  enter.update(view('error', 'E1', true));
  expect(done).toEqual(['submit E1']);
});

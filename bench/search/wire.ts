import type { Browser } from '@playwright/test';
import { setTimeout as wait } from 'node:timers/promises';
import type { CountingServer, WireRequest } from './gzip-server.ts';
import { enterText, openFresh, typeText } from './typing.ts';

/** What one search cost over the wire, from an empty cache. */
export interface WireCost {
  /** All that was sent. */
  bytes: number;
  requests: number;
  /** Of that, what belongs to the search and not to the page. */
  searchBytes: number;
  searchRequests: number;
  /** Whether the right page was among the first three results; unknown for a page without our marks. */
  isFound?: boolean;
}

/** A search to be measured. */
export interface WireScenario {
  /** Path of the search page. */
  path: string;
  query: string;
  /** Character by character, or pasted. */
  isTyped: boolean;
  /** What the results are called that would be right. */
  expect: readonly string[];
  /** Tells which requests belong to the search. */
  isSearch: (path: string) => boolean;
}

/** The wire is at rest when nothing came for so long. */
const QUIET = 700;
const QUIET_TIMEOUT = 30_000;

/** Searches once, in a new browser context, and counts until the wire is at rest. */
export async function measureWire(
  browser: Browser,
  server: CountingServer,
  scenario: WireScenario,
): Promise<WireCost> {
  const { path, query, isTyped, expect, isSearch } = scenario;
  server.takeRequests();
  const page = await openFresh(browser, server.url + path);
  try {
    const answer = isTyped ? (await typeText(page, query)).at(-1) : await enterText(page, query);
    await waitForQuiet(server);
    const first = answer?.results.slice(0, 3) ?? [];
    const isFound = first.some((id) => expect.includes(id));
    return { ...sumRequests(server.takeRequests(), isSearch), isFound };
  } finally {
    await page.context().close();
  }
}

/** The same in a page that has Pagefind's Default UI, which shows its results in its own way. */
export async function measureDefaultUi(
  browser: Browser,
  server: CountingServer,
  { path, query, isSearch }: WireScenario,
): Promise<WireCost> {
  server.takeRequests();
  const context = await browser.newContext({ serviceWorkers: 'block' });
  try {
    const page = await context.newPage();
    await page.goto(server.url + path);
    const input = page.locator('.pagefind-ui__search-input');
    await input.focus();
    await page.keyboard.insertText(query);
    await page.locator('.pagefind-ui__message').waitFor({ timeout: QUIET_TIMEOUT });
    await waitForQuiet(server);
    return sumRequests(server.takeRequests(), isSearch);
  } finally {
    await context.close();
  }
}

/** Adds requests up; an unanswered path counts as a request. */
function sumRequests(
  requests: readonly WireRequest[],
  isSearch: (path: string) => boolean,
): WireCost {
  const cost: WireCost = { bytes: 0, requests: 0, searchBytes: 0, searchRequests: 0 };
  for (const { path, bytes } of requests) {
    cost.bytes += bytes;
    cost.requests += 1;
    if (!isSearch(path)) continue;
    cost.searchBytes += bytes;
    cost.searchRequests += 1;
  }
  return cost;
}

async function waitForQuiet(server: CountingServer): Promise<void> {
  const start = performance.now();
  await wait(QUIET);
  while (performance.now() - server.lastActivity() < QUIET) {
    if (performance.now() - start > QUIET_TIMEOUT) throw new Error('The wire never came to rest.');
    await wait(50);
  }
}

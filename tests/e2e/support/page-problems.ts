import type { BrowserContext, ConsoleMessage, Request, WebError } from '@playwright/test';

/** Something that no page of the site may cause, with what a test is told about it. */
export interface PageProblem {
  kind: 'console' | 'csp' | 'page-error' | 'failed-request' | 'foreign-request';
  text: string;
}

/** Decides whether a problem was expected: part of its text, or a pattern that it matches. */
export type ExpectedProblem = string | RegExp;

/**
 * Collects every problem of every page in a browser context, from now on.
 *
 * `(context, new Set(['http://127.0.0.1:4321']))` -> `[]`, filled while the pages live, as with
 * `{ kind: 'foreign-request', text: 'GET https://cdn.example/x.js' }`
 */
export function watchContext(
  context: BrowserContext,
  allowedOrigins: ReadonlySet<string>,
): PageProblem[] {
  const problems: PageProblem[] = [];

  context.on('console', (message: ConsoleMessage) => {
    if (message.type() !== 'error' && message.type() !== 'warning') return;
    // Said by Playwright, in tests without a service worker.
    if (message.text() === 'Service Worker registration blocked by Playwright') return;
    const isCsp = /content security policy/i.test(message.text());
    const { url, lineNumber } = message.location();
    problems.push({
      kind: isCsp ? 'csp' : 'console',
      text: `${message.type()}: ${message.text()} (${url}:${String(lineNumber)})`,
    });
  });
  context.on('weberror', (webError: WebError) => {
    const { name, message } = webError.error();
    problems.push({ kind: 'page-error', text: `${name}: ${message}` });
  });
  context.on('request', (request: Request) => {
    if (!isForeign(request.url(), allowedOrigins)) return;
    problems.push({ kind: 'foreign-request', text: `${request.method()} ${request.url()}` });
  });
  context.on('requestfailed', (request: Request) => {
    const reason = request.failure()?.errorText ?? 'unknown reason';
    // Leaving a page ends what it was still loading; that is no fault of the page.
    if (reason === 'net::ERR_ABORTED') return;
    problems.push({
      kind: 'failed-request',
      text: `${request.method()} ${request.url()}: ${reason}`,
    });
  });
  return problems;
}

/** `('https://cdn.example/x.js', ['http://127.0.0.1:4321'])` -> `true`; inline data and the disk are home. */
function isForeign(address: string, allowedOrigins: ReadonlySet<string>): boolean {
  const { protocol, origin } = new URL(address);
  if (['data:', 'blob:', 'about:', 'file:'].includes(protocol)) return false;
  return !allowedOrigins.has(origin);
}

/**
 * The problems that nobody expected.
 *
 * `([{ kind: 'console', text: 'error: 404' }], [/404/])` -> `[]`
 */
export function selectUnexpected(
  problems: readonly PageProblem[],
  expected: readonly ExpectedProblem[],
): PageProblem[] {
  return problems.filter(
    (problem) =>
      !expected.some((pattern) =>
        typeof pattern === 'string' ? problem.text.includes(pattern) : pattern.test(problem.text),
      ),
  );
}

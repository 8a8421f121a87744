import { selfCheckPath } from '../../model/urls.ts';
import { type CheckEnvironment, isFromDisk } from './environment.ts';
import type { CheckResult, Note } from './types.ts';

/** On every 404 page of the site, and on no other. */
const OWN_PAGE_MARK = 'data-not-found=';

/**
 * Asks for addresses that do not exist. Browsers and servers write that down as errors, so the page
 * runs this only when the reader asks for it.
 */
export async function checkAddresses(
  environment: CheckEnvironment,
): Promise<CheckResult<'addresses'>> {
  if (isFromDisk(environment)) return { state: 'absent', facts: [{ shared: 'disk' }] };
  const { ask, locale, now, site } = environment;
  const isThisSite = async (path: string): Promise<boolean> => {
    const { status, text } = await ask(path);
    return status === 200 && text.includes(`data-build="${site.build}"`) && !isOwnPage(text);
  };
  const missing = await ask(`${locale}/missing-${String(Math.round(now()))}.html`);
  const ownPath = selfCheckPath(locale);
  const facts: Note<'addresses'>[] = [
    describeMissing(missing),
    {
      key: (await isThisSite(ownPath.replace('check', 'CHECK'))) ? 'ignoresCase' : 'heedsCase',
    },
    { key: (await isThisSite(ownPath.replace(/\.html$/, ''))) ? 'short' : 'whole' },
  ];
  return missing.status === 404 && isOwnPage(missing.text)
    ? { state: 'works', facts }
    : { state: 'fails', facts, advice: [{ key: 'advice' }] };
}

function describeMissing({ status, text }: { status: number; text: string }): Note<'addresses'> {
  if (!isOwnPage(text)) return { key: 'otherPage', values: { status } };
  return status === 404 ? { key: 'works' } : { key: 'wrongStatus', values: { status } };
}

function isOwnPage(text: string): boolean {
  return text.includes(OWN_PAGE_MARK);
}

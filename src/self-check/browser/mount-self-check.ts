import { findElement } from '../../dom/find-element.ts';
import { readProps } from '../../dom/page-data.ts';
import { count } from '../../model/i18n/texts.ts';
import { isLocale } from '../../model/locales.ts';
import type { SelfCheckProps } from '../check-site.ts';
import { CHECK_IDS, type CheckId } from '../checks.ts';
import { createBrowserEnvironment } from './browser-environment.ts';
import type { AnyResult, CheckResult } from './check.ts';
import { isFromDisk } from './environment.ts';
import { CHECKS, runCheck } from './registry.ts';
import { buildReport, describeAddress, showResult } from './results.ts';

/** Runs every check and shows what each has found, with a report to send on. */
export function mountSelfCheck(container: HTMLElement): void {
  const { lang } = document.documentElement;
  if (!isLocale(lang)) return;
  const { texts, site } = readProps(container) as SelfCheckProps;
  const environment = createBrowserEnvironment(site, lang);
  const status = findElement(container, '[data-check-status]');
  const report = findElement(container, '[data-check-report]');
  const copyButton = findElement(container, '.copy');
  const buttons = [...container.querySelectorAll<HTMLButtonElement>('[data-check-run]')];
  const results = new Map<CheckId, AnyResult>();

  const run = async (includesRequested: boolean): Promise<void> => {
    container.dataset['selfCheck'] = 'running';
    for (const button of buttons) button.setAttribute('aria-disabled', 'true');
    status.textContent = texts.running;
    const isLeftOut = (id: CheckId): boolean => {
      const { isOnRequest = false } = CHECKS[id];
      return isOnRequest && !includesRequested && !isFromDisk(environment);
    };
    for (const id of CHECK_IDS) {
      showResult(container, id, isLeftOut(id) ? WAITING : undefined, texts);
    }
    for (const id of CHECK_IDS) {
      const result = isLeftOut(id) ? WAITING : await runCheck(id, environment, texts);
      results.set(id, result);
      showResult(container, id, result, texts);
    }
    report.textContent = buildReport(
      {
        name: site.name,
        version: site.version,
        build: site.build,
        address: describeAddress(environment.page),
        browser: navigator.userAgent,
        languages: navigator.languages,
        time: new Date(),
      },
      results,
      texts,
    );
    copyButton.dataset['copy'] = report.textContent;
    findElement(container, '.check-report').hidden = false;
    const failed = [...results.values()].filter(({ state }) => state === 'fails').length;
    status.textContent = failed === 0 ? texts.allWell : count(lang, texts.someFail, failed);
    for (const button of buttons) button.removeAttribute('aria-disabled');
    container.dataset['selfCheck'] = failed === 0 ? 'well' : 'failed';
  };

  for (const button of buttons) {
    button.hidden = button.dataset['checkRun'] === 'all' && isFromDisk(environment);
    button.addEventListener('click', () => {
      if (container.dataset['selfCheck'] === 'running') return;
      void run(button.dataset['checkRun'] === 'all');
    });
  }
  for (const element of container.querySelectorAll<HTMLElement>('[data-check-needs-script]')) {
    element.hidden = false;
  }
  findElement(container, '[data-check-blocked]').hidden = true;
  void run(false);
}

/** Stands in for a check that the reader has not asked for. */
const WAITING: CheckResult<'addresses'> = { state: 'untested', facts: [{ key: 'waiting' }] };

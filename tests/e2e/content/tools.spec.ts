import { readClipboard } from '../support/clipboard.ts';
import { expect, test } from '../support/fixtures.ts';

const ERROR = 'ExtensionStuckInDeletionState';
/** A page that is light enough to offer the steps of a procedure in place. */
const LIGHT_ERROR = '150172';
const PROCEDURE = 'open-a-signed-in-shell';
/** A page whose commands take what one would not send. */
const SECRET_ERROR = 'ExtensionSnapshotBitlockerError';
const SECRET = '111111-222222-333333-444444-555555-666666-777777-888888';

test('a value goes into every command, into what is copied, and to the next page', async ({
  browser,
  site,
  watch,
}) => {
  const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
  watch(context);
  const page = await context.newPage();
  await page.goto(`${site}en/errors/${ERROR}.html`);
  // All that is weighed (`tests/dist/weight.test.ts`), and no more before the reader turns to a tool.
  const loaded = await page.evaluate(() =>
    performance.getEntriesByType('resource').map(({ name }) => name.replace(/.*\//, '')),
  );
  expect(loaded.filter((name) => !/^entry-\w+\.(?:css|js)$|^favicon\.svg$/.test(name))).toEqual([]);
  await page.locator('.values > button').click();
  const field = page.getByLabel('VM', { exact: true });
  await field.fill('web"; rm');
  await expect(page.getByText(/^Not used/)).toBeVisible();
  await expect(page.locator('pre [data-slot=vm]').first()).toHaveText('<vm>');
  await field.fill('web-01');
  await expect(page.locator('pre [data-slot=vm]').first()).toHaveText('web-01');

  await page.locator('#resolution-1 .copy').first().click();
  await expect(page.locator('#resolution-1 .gaps')).toHaveText(/<resource-group>$/);
  await expect
    .poll(() => readClipboard(page))
    .toContain('--resource-group "<resource-group>" --name "web-01"');
  expect(page.url()).not.toContain('web-01');

  await page.goto(`${site}ja/errors/UserErrorGuestAgentStatusUnavailable.html`);
  await expect(page.locator('pre [data-slot=vm]').first()).toHaveText('web-01');
  await context.close();
});

test('a procedure opens in place, by its board, by its link and by an address', async ({
  page,
  site,
}) => {
  await page.goto(`${site}zh-TW/errors/${LIGHT_ERROR}.html`);
  const steps = page.locator(`[id="procedure-${PROCEDURE}"]`);
  await expect(steps).toBeHidden();
  await page.locator(`.steps a[href="#procedure-${PROCEDURE}"]`).first().click();
  await expect(steps).toBeVisible();
  await page.goto(`${site}en/errors/${LIGHT_ERROR}.html#procedure-${PROCEDURE}~1`);
  await expect(page.locator(`[id="procedure-${PROCEDURE}~1"]`)).toBeInViewport();

  await steps.locator('.procedure-page a').click();
  await expect(page.locator('[data-came-from] a')).toHaveText(LIGHT_ERROR);
  // On a phone, a long code goes on in the next line.
  await page.setViewportSize({ width: 320, height: 700 });
  const isCut = await page.locator('[data-came-from]').evaluate((place) => {
    place.querySelector('a')?.append('ExtensionFailedTimeoutVMNetworkUnresponsive');
    return (
      place.scrollWidth > place.clientWidth || place.getBoundingClientRect().right > innerWidth
    );
  });
  expect(isCut).toBe(false);
  await page.locator('[data-came-from] a').click();
  await expect(page).toHaveURL(new RegExp(`/errors/${LIGHT_ERROR}\\.html#`));
});

test('support takes links, replies and Markdown with it', async ({ browser, site, watch }) => {
  const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
  watch(context);
  const page = await context.newPage();
  await page.goto(`${site}en/errors/${ERROR}.html`);
  const read = () => readClipboard(page);
  await page.locator('.kit-tools').waitFor();
  // Beside the text the link is to what one reads; below the steps, to the page.
  const copyLink = page.locator('[data-kit] > a');
  for (const [width, place] of [
    [1280, '#resolution-2'],
    [390, ''],
  ] as const) {
    await page.setViewportSize({ width, height: 844 });
    await page.locator('#resolution-2').evaluate((step) => {
      step.scrollIntoView();
    });
    if (width < 960) await copyLink.scrollIntoViewIfNeeded();
    await copyLink.click();
    await expect.poll(read).toBe(`${site}e/${ERROR}.html${place}`);
  }
  await page.locator('#resolution-2 > .step-number').click();
  await expect(page.locator('#resolution-2 > [data-said]')).toHaveAttribute('data-said', /step 2/);
  await expect.poll(read).toBe(`${site}e/${ERROR}.html#resolution-2`);
  await page.locator('.values > button').click();
  await page.getByLabel('VM', { exact: true }).fill('web-01');
  await page.locator('.kit select').selectOption('ja');
  await page.getByRole('button', { name: 'Copy a reply' }).click();
  await expect.poll(read).toContain('拡張機能');
  expect(await read()).toContain(`${site}e/${ERROR}.html`);
  expect(await read()).toContain('--name "web-01"');
  await expect(page.locator('.kit-note')).toHaveText(/<resource-group>/);
  await page.getByRole('button', { name: 'Copy as Markdown' }).click();
  await expect.poll(read).toMatch(/^# ExtensionStuckInDeletionState: [^]+```[^]+az vm reapply/);
  // What is secret goes into the commands of the page, and stays there.
  await page.goto(`${site}en/errors/${SECRET_ERROR}.html`);
  await page.locator('.values > button').click();
  const secret = page.locator('#value-recovery-password');
  await secret.fill(SECRET);
  const command = page.locator('.snippet', { hasText: SECRET }).first();
  const shown = command.locator('[data-secret]');
  // On the screen it is hidden until it is asked for, and on paper left out.
  await expect(secret).toHaveAttribute('type', 'password');
  await expect(shown).toHaveCSS('-webkit-text-security', 'disc');
  await page.getByRole('button', { name: 'Show Recovery password' }).click();
  await expect(secret).toHaveAttribute('type', 'text');
  await expect(shown).toHaveCSS('-webkit-text-security', 'none');
  await page.emulateMedia({ media: 'print' });
  await expect(shown).toHaveCSS('font-size', '0px');
  await page.emulateMedia({ media: 'screen' });
  await command.locator('.copy').click();
  await expect.poll(read).toContain(SECRET);
  await page.getByRole('button', { name: 'Copy a reply' }).click();
  await expect.poll(read).toContain('<recovery-password>');
  expect(await read()).not.toContain(SECRET);
  await expect(page.locator('.kit-note')).toHaveText(/<recovery-password>/);
  await expect(command).toContainText(SECRET);
  // The label stands on the page in the box of the command.
  await page.goto(`${site}en/errors/151025.html`);
  await page.getByRole('button', { name: 'Copy as Markdown' }).click();
  await expect.poll(read).toMatch(/ · To undo it\b.*\n\n```\n/);
  await context.close();
});

test('colours that are chosen last, and everything can be told in forced colours', async ({
  page,
  site,
}) => {
  await page.goto(`${site}en/index.html`);
  await page.getByRole('button', { name: 'Dark' }).click();
  await page.goto(`${site}en/errors/${ERROR}.html`);
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.goto(`${site}en/index.html`);
  await expect(page.locator('[data-viewed] .row-link')).toHaveAttribute(
    'href',
    new RegExp(`${ERROR}\\.html$`),
  );
  // The same on the home page of another language, under its title there.
  await page.goto(`${site}ja/index.html`);
  await expect(page.locator('[data-viewed] .row-title:not([lang])')).toContainText(/\p{sc=Hira}/u);
  await page.goto(`${site}en/index.html`);

  await page.emulateMedia({ forcedColors: 'active' });
  await page.locator('input[name=q]').fill('snapshot');
  await expect(page.locator('[data-search-results]')).toHaveAttribute('data-search-state', 'done');
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('[aria-selected=true]')).toHaveCSS('outline-style', 'solid');
  // The button beside the field does not paint over its ring.
  await expect(page.locator('input[name=q]')).toHaveCSS('z-index', '1');
});

test('steps of a long page are ticked off, and stay so in this tab', async ({ page, site }) => {
  await page.goto(`${site}en/errors/UserErrorGuestAgentStatusUnavailable.html`);
  const box = page.getByRole('checkbox', { name: 'Step 2 done' });
  await box.check();
  await page.reload();
  await expect(box).toBeChecked();
});

test('a variant is chosen by keyboard, for every group and page, and stands in what is printed', async ({
  page,
  site,
}) => {
  await page.goto(`${site}en/causes/basic-troubleshooting-checklist.html`);
  const tabs = page.getByRole('tab', { name: 'Windows' });
  await expect(tabs.first()).toHaveAttribute('aria-selected', 'true');
  await tabs.first().focus();
  await page.keyboard.press('ArrowRight');
  const linux = page.getByRole('tab', { name: 'Linux' });
  await expect(linux.first()).toBeFocused();
  for (const tab of await linux.all()) await expect(tab).toHaveAttribute('aria-selected', 'true');
  await expect(page.getByRole('tabpanel', { name: 'Linux' }).first()).toBeVisible();
  const hidden = page.locator('[data-variant=windows] pre').first();
  await expect(hidden).not.toBeInViewport();

  await page.goto(`${site}ja/errors/BackUpOperationFailed.html`);
  await expect(page.getByRole('tab', { name: 'Linux' }).first()).toHaveAttribute(
    'aria-selected',
    'true',
  );
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('tab')).toHaveCount(0);
  for (const panel of await page.locator('[data-variant]').all()) {
    await expect(panel.locator('.variant-name')).toBeVisible();
    const height = (await panel.locator('pre').first().boundingBox())?.height ?? 0;
    expect(height).toBeGreaterThan(10);
  }
  // A step that leads to another page says where that is.
  const link = page.locator('.steps [href$=".html"]').first();
  expect(await link.evaluate((element) => getComputedStyle(element, '::after').content)).toBe(
    `" (${await link.evaluate((element: HTMLAnchorElement) => element.href)})"`,
  );
  await page.emulateMedia({ media: 'screen', forcedColors: 'active' });
  await expect(page.locator('[role=tab][aria-selected=true]').first()).toHaveCSS(
    'outline-style',
    'solid',
  );
});

test('the first and the last tab are a key away, and keys with another are the browser’s', async ({
  page,
  site,
}) => {
  await page.goto(`${site}en/causes/basic-troubleshooting-checklist.html`);
  const first = page.getByRole('tab', { name: 'Windows' }).first();
  const last = page.getByRole('tab', { name: 'Linux' }).first();
  /** Whether the page keeps a key from the browser. */
  const isTaken = (init: Record<string, string | boolean>) =>
    page.evaluate((given) => {
      const event = new KeyboardEvent('keydown', { ...given, bubbles: true, cancelable: true });
      return document.activeElement?.dispatchEvent(event) === false;
    }, init);
  for (const turn of ['before the tools are there', 'after']) {
    await first.focus();
    // Back, to the beginning of the page, and what selects.
    for (const init of [
      { key: 'ArrowLeft', altKey: true },
      { key: 'End', ctrlKey: true },
      { key: 'ArrowRight', metaKey: true },
      { key: 'ArrowRight', shiftKey: true },
    ]) {
      expect(await isTaken(init), `${turn}: ${JSON.stringify(init)}`).toBe(false);
      await expect(first).toHaveAttribute('aria-selected', 'true');
    }
    await page.keyboard.press('End');
    await expect(last).toBeFocused();
    await expect(last).toHaveAttribute('aria-selected', 'true');
    await page.keyboard.press('ArrowRight');
    await expect(first).toBeFocused();
    await page.keyboard.press('ArrowLeft');
    await expect(last).toBeFocused();
    await page.keyboard.press('Home');
    await expect(first).toBeFocused();
  }
  const field = page.locator('input[name=q]');
  await field.fill('snapshot');
  await expect(page.locator('[data-search-results]')).toHaveAttribute('data-search-state', 'done');
  expect(await isTaken({ key: 'ArrowUp', shiftKey: true })).toBe(false);
  expect(await isTaken({ key: 'ArrowDown' })).toBe(true);
});

test('paper has nothing that only a screen needs, and one address for all', async ({
  page,
  site,
}) => {
  const told = 'https://errors.example/kb/';
  await page.route(/BackUpOperationFailed\.html$/, async (route) => {
    const response = await route.fetch();
    // As where `product.yaml` says where the site is.
    const body = (await response.text()).replace(
      'data-print-address></span>',
      `data-print-address>${told}e/BackUpOperationFailed.html</span>`,
    );
    await route.fulfill({ response, body });
  });
  await page.goto(`${site}ja/errors/BackUpOperationFailed.html`);
  await expect(page.locator('.print-address')).toHaveText(
    `このページ：${told}e/BackUpOperationFailed.html`,
  );
  const addresses = await page
    .locator('.steps [data-at]')
    .evaluateAll((links) => links.map((link) => (link as HTMLElement).dataset['at'] ?? ''));
  expect(addresses.length).toBeGreaterThan(0);
  expect(addresses.filter((address) => !address.startsWith(`${told}ja/`))).toEqual([]);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.section-resolution')).toHaveCSS('border-left-width', '0px');
  await expect(page.locator('.prose code').first()).toHaveCSS('padding-left', '0px');
  await expect(page.locator('.variant-name').first()).toHaveCSS('break-after', 'avoid');
  await page.goto(`${site}ja/errors/${LIGHT_ERROR}.html`);
  const mark = await page
    .locator('.procedure-title')
    .first()
    .evaluate((title) => getComputedStyle(title, '::before').content);
  expect(mark).toBe('none');
});

test('paper has the address, the steps of linked procedures and folded notes', async ({
  page,
  site,
}) => {
  await page.goto(`${site}en/errors/${LIGHT_ERROR}.html`);
  await expect(page.locator('[data-print-address]')).toHaveText(`${site}e/${LIGHT_ERROR}.html`);
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => {
    dispatchEvent(new Event('beforeprint'));
  });
  await expect(page.locator('.print-address')).toBeVisible();
  await expect(page.locator(`[id="procedure-${PROCEDURE}~1"]`)).toBeVisible();
  await expect(page.locator('.escalation ol, p.escalation').first()).toBeVisible();
  // Nobody has told the site where it is.
  await expect(page.locator('.qr-code')).toHaveCount(0);
});

import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { Builder, By, Capabilities, Key, type WebDriver } from 'selenium-webdriver';
import { findFreePorts, startServerProcess } from '../../support/server-process.ts';
import type { Reader } from './reader.ts';

/**
 * Starts the small browser that comes with WebKitGTK, by its WebDriver. It cannot do without a screen,
 * so it gets one that nobody sees.
 *
 * `({ driver: '/usr/bin/WebKitWebDriver', screen: '/usr/bin/Xvfb' })` -> a reader
 */
export async function startWebKitReader(programs: {
  driver: string;
  screen: string;
}): Promise<Reader> {
  const screen = await startScreen(programs.screen);
  const [port = 0] = await findFreePorts(1);
  const url = `http://127.0.0.1:${port}/`;
  const server = await startServerProcess(
    programs.driver,
    [`--port=${port}`],
    `${url}status`,
    // No service of a desktop is asked, and nothing is drawn by a graphics card.
    {
      DISPLAY: screen.display,
      NO_AT_BRIDGE: '1',
      WEBKIT_DISABLE_COMPOSITING_MODE: '1',
      LANG: 'C.UTF-8',
    },
  );
  const stopAll = async (): Promise<void> => {
    await server.stop();
    await screen.stop();
  };
  try {
    // The driver knows where its browser is.
    const driver = await new Builder()
      .usingServer(url)
      .withCapabilities(new Capabilities({ browserName: 'MiniBrowser' }))
      .build();
    return await createReader(driver, stopAll);
  } catch (error) {
    await stopAll();
    throw error;
  }
}

async function createReader(driver: WebDriver, stopAll: () => Promise<void>): Promise<Reader> {
  const capabilities = await driver.getCapabilities();
  await driver.manage().window().setRect({ width: 1200, height: 800 });
  const find = (selector: string) => driver.findElement(By.css(selector));
  return {
    version: `WebKitGTK ${String(capabilities.get('browserVersion'))}`,
    open: (address) => driver.get(address),
    type: (selector, text) => find(selector).sendKeys(text),
    pressEnter: () => driver.switchTo().activeElement().sendKeys(Key.ENTER),
    click: (selector) => find(selector).click(),
    evaluate: (expression) => driver.executeScript(`return (${expression});`),
    // WebDriver as WebKit speaks it has no word for what the console shows.
    takeProblems: () => [],
    close: async () => {
      await driver.quit();
      await stopAll();
    },
  };
}

/** Starts a screen that nobody sees, with the first number that is free. */
async function startScreen(
  program: string,
): Promise<{ display: string; stop: () => Promise<void> }> {
  const child = spawn(
    program,
    ['-displayfd', '3', '-screen', '0', '1280x900x24', '-nolisten', 'tcp'],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] },
  );
  const number = await readFirstLine(child);
  return {
    display: `:${number}`,
    stop: async () => {
      const ended = once(child, 'close');
      child.kill('SIGTERM');
      await ended;
    },
  };
}

async function readFirstLine(child: ChildProcess): Promise<string> {
  const pipe = child.stdio[3];
  if (!pipe || !('read' in pipe)) throw new Error('The screen has no way to tell its number.');
  const told = await Promise.race([
    once(pipe, 'data').then(([text]) => String(text)),
    once(child, 'close').then(() => ''),
  ]);
  if (told === '') throw new Error(`${child.spawnfile} has ended at once.`);
  return told.trim();
}

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask } from '../../support/ask.ts';
import { testInBrowser } from './browser-tests.ts';
import { testHost, testOptions } from './host-tests.ts';
import { type HostedRelease, readHostedRelease } from './hosted-release.ts';
import type { FoundProgram } from '../../support/programs.ts';
import { findFreePorts, type ServerProcess } from '../../support/server-process.ts';

/** Starts a server that serves a release in several places, each at a port of its own. */
export interface Host<Name extends string> {
  start: (release: HostedRelease, ports: Record<Name, number>) => Promise<ServerProcess>;
  /** The place that a browser opens: one of all, as answers are the same in each, with all their headers. */
  browsed?: Name;
}

/**
 * Tests a server in several places. Those whose name ends with `Options` have every option on; those
 * with `ubPath` in it have the site below /kb/.
 */
export function describePlaces<Name extends string>(
  program: FoundProgram,
  names: readonly Name[],
  host: Host<Name>,
): void {
  if ('reason' in program) {
    console.warn(program.reason);
    it(`is not tested: ${program.reason}`, (context) => {
      context.skip(program.reason);
    });
    return;
  }

  let server: ServerProcess | undefined;
  let ports: Record<Name, number> | undefined;
  beforeAll(async () => {
    const free = await findFreePorts(names.length);
    ports = Object.fromEntries(names.map((name, index) => [name, free[index]])) as Record<
      Name,
      number
    >;
    server = await host.start(readHostedRelease(), ports);
  });
  afterAll(async () => {
    await server?.stop();
  });

  for (const name of names) {
    const isBelowPath = name.includes('ubPath');
    const subject = (): { place: { url: string }; release: HostedRelease } => {
      if (ports === undefined) throw new Error('Nothing was started.');
      const url = `http://127.0.0.1:${ports[name]}/${isBelowPath ? 'kb/' : ''}`;
      return { place: { url }, release: readHostedRelease() };
    };
    describe(name, () => {
      if (name.endsWith('Options')) {
        testOptions(subject);
      } else {
        testHost(subject);
        if (isBelowPath) testNeighbours(subject);
        if (name === host.browsed) testInBrowser(subject);
      }
    });
  }
}

function testNeighbours(subject: () => { place: { url: string }; release: HostedRelease }): void {
  it('leaves the rest of the host alone', async () => {
    const { place, release } = subject();
    const outside = await ask(new URL('/none.html', place.url).href);
    expect(outside.body.equals(release.site.get('404.html') ?? Buffer.alloc(0))).toBe(false);
    expect(outside.headers['content-security-policy']).toBeUndefined();
    const { status, headers } = await ask(place.url.slice(0, -1));
    expect([301, 302, 308]).toContain(status);
    expect(new URL(headers['location'] ?? '', place.url).href).toBe(place.url);
  });
}

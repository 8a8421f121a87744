import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { renderBuildScript } from '../../../src/model/build-mark.ts';
import { buildRelease, type Release, type ReleaseParts } from '../../../src/release/release.ts';
import { textFile, type ReleaseFile } from '../../../src/published/site-files.ts';

/** `('0.1.0', 'abc123', { 'a.js': '1' })` -> a release of three pages and what is given */
export function makeRelease(
  version: string,
  build: string,
  extra: Readonly<Record<string, string>> = {},
  { name = 'base', sign }: Partial<Pick<ReleaseParts, 'name' | 'sign'>> = {},
): Release {
  const page = (text: string): string =>
    `<!DOCTYPE html><html lang="en" data-product="${name}"><body>${text}</body></html>`;
  const texts: Record<string, string> = {
    'index.html': page('Home'),
    '404.html': page('Nothing is here'),
    'ja/index.html': page('ホーム'),
    'api/build.js': renderBuildScript(build),
    'favicon.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
    ...extra,
  };
  return buildRelease({
    site: {
      build,
      product: name,
      files: Object.entries(texts).map(([path, text]) => textFile(path, text)),
    },
    companions: [textFile('LICENSE.txt', 'Licence\n')],
    name,
    version,
    time: new Date('2026-11-21T04:44:58.000Z'),
    isPrecompressed: false,
    sign,
  });
}

/** Writes files into a folder, as somebody would who unpacks a release. */
export function writeFiles(folder: string, files: readonly ReleaseFile[]): void {
  for (const { path, read } of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), read());
  }
}

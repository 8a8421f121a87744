import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildDifference } from '../../../src/release/difference.ts';
import { checkSignature, sign } from '../../../src/release/signature.ts';
import { formatVerification, isWhole, verifyFiles } from '../../../src/release/verify.ts';
import { makeRelease } from './small-release.ts';

const TEXT = Buffer.from('{"format":1}\n');
const SIGNER = 'releases@example.com';

let folder: string;
let key: string;
let signers: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'shirube-key-'));
  key = join(folder, 'key');
  execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-C', '', '-f', key]);
  chmodSync(key, 0o600);
  signers = join(folder, 'allowed_signers');
  writeFileSync(signers, `${SIGNER} ${readFileSync(`${key}.pub`, 'utf8')}`);
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('a signature', () => {
  it('is known by who made it, and is the same each time', () => {
    const signature = sign(TEXT, key);
    expect(sign(TEXT, key)).toBe(signature);
    expect(checkSignature(TEXT, Buffer.from(signature), signers)).toEqual({
      kind: 'known',
      signer: SIGNER,
    });
    expect(checkSignature(TEXT, Buffer.from(signature))).toEqual({
      kind: 'unknown',
      key: expect.stringMatching(/^SHA256:/) as string,
    });
  });

  it('is not good for another text, and nor is a damaged one', () => {
    const signature = sign(TEXT, key);
    for (const [text, made] of [
      [Buffer.from('{"format":2}\n'), signature],
      [TEXT, signature.replace(/[A-Z]{2}/, 'xx')],
      [TEXT, ''],
    ] as const) {
      expect(checkSignature(text, Buffer.from(made), signers).kind).toBe('bad');
      expect(checkSignature(text, Buffer.from(made)).kind).toBe('bad');
    }
  });

  it('by somebody else is not good', () => {
    const other = join(folder, 'other');
    execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', other]);
    const verdict = checkSignature(TEXT, Buffer.from(sign(TEXT, other)), signers);
    expect(verdict).toEqual({
      kind: 'bad',
      reason: expect.stringContaining('names nobody with the key SHA256:') as string,
    });
  });

  it('for something else is not good', () => {
    const mail = execFileSync('ssh-keygen', ['-q', '-Y', 'sign', '-f', key, '-n', 'email'], {
      input: TEXT,
      stdio: ['pipe', 'pipe', 'ignore'],
    });
    expect(checkSignature(TEXT, mail, signers).kind).toBe('bad');
  });

  it('with what is no key says so, however much there is to be signed', () => {
    const noKey = join(folder, 'no-key');
    writeFileSync(noKey, 'no key\n', { mode: 0o600 });
    // More than ssh-keygen reads before it gives up.
    expect(() => sign(Buffer.alloc(1_000_000), noKey)).toThrow(
      /^The release could not be signed with .*no-key: /,
    );
  });

  it('needs a key and a file of signers that are there', () => {
    expect(() => sign(TEXT, 'no-key')).toThrowErrorMatchingInlineSnapshot(
      `[Error: There is no key no-key. Make one, and keep it out of the repository: ssh-keygen -t ed25519 -f <file>]`,
    );
    expect(() =>
      checkSignature(TEXT, Buffer.from(''), 'no-signers'),
    ).toThrowErrorMatchingInlineSnapshot(`[Error: There is no file of signers no-signers.]`);
  });
});

describe('a release', () => {
  const make = (isSigned: boolean) =>
    makeRelease(
      '0.1.0',
      'abc123',
      {},
      {
        sign: isSigned ? (sums) => sign(sums, key) : undefined,
      },
    ).files;

  it('that is signed says by whom', () => {
    const verification = verifyFiles(make(true), { signersFile: signers });
    expect(isWhole(verification)).toBe(true);
    expect(formatVerification(verification)).toMatchInlineSnapshot(`
      "base 0.1.0, build abc123, 6 files: every file is there and unchanged.
      Signed by releases@example.com."
    `);
  });

  it('that is not signed says so, and is not taken where a signature is asked for', () => {
    expect(formatVerification(verifyFiles(make(false)))).toMatchInlineSnapshot(`
      "base 0.1.0, build abc123, 6 files: every file is there and unchanged.
      Not signed: who can change the files can change the sums too."
    `);
    expect(formatVerification(verifyFiles(make(false), { signersFile: signers })))
      .toMatchInlineSnapshot(`
      "base 0.1.0, build abc123, 6 files: this copy is not the release.
      Not signed: who can change the files can change the sums too.
      Missing (1):
        SHA256SUMS.txt.sig
      Copy the missing and changed files from the release again."
    `);
  });

  it('whose files were changed with manifest and sums is not taken', () => {
    const [signed, forged] = [make(true), makeRelease('0.1.1', 'abc123').files];
    const copy = [...forged, ...signed.filter(({ path }) => path === 'SHA256SUMS.txt.sig')];
    const verification = verifyFiles(copy);
    expect(isWhole(verification)).toBe(false);
    expect(formatVerification(verification)).toMatch(/The signature is not good: /);
  });

  it('brings its signature in a package of differences, and takes one away that holds no longer', () => {
    const newer = makeRelease('0.2.0', 'bbb222', {}, { sign: (text) => sign(text, key) }).files;
    const there = buildDifference({ files: make(false) }, { files: newer }, {});
    expect(there.files.map(({ path }) => path)).toContain('files/SHA256SUMS.txt.sig');
    expect(there.removed).toEqual([]);
    expect(buildDifference({ files: newer }, { files: make(false) }, {}).removed).toEqual([
      'SHA256SUMS.txt.sig',
    ]);
  });
});

/**
 * Signs the sums of a release, and tells whose signature is on them, by OpenSSH's `ssh-keygen -Y`: Windows,
 * macOS and Linux bring it, and many hosts have a key already (https://man.openbsd.org/ssh-keygen#Y).
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What the signature is for, so that one for something else is worth nothing here. */
const NAMESPACE = 'shirube-release';

/** What can be said of a signature. */
export type SignatureVerdict =
  /** By somebody whom the file of signers names. */
  | { kind: 'known'; signer: string }
  /** Whole, by a key of which nobody said whose it is. */
  | { kind: 'unknown'; key: string }
  | { kind: 'bad'; reason: string };

/**
 * Signs a text. Asks for the passphrase of the key in the terminal where it has one.
 *
 * @param keyFile a private key, or the public one of a key that the agent holds
 * @returns the signature, as text
 * @throws a sentence for whoever packs
 */
export function sign(text: Uint8Array, keyFile: string): string {
  requireKey(keyFile);
  const { ok, output, reason } = runSshKeygen(['-Y', 'sign', '-f', keyFile, '-n', NAMESPACE], text);
  if (!ok) throw new Error(`The release could not be signed with ${keyFile}: ${reason}`);
  return output;
}

/**
 * Tells whoever packs that there is no such key, before anything is built.
 *
 * @throws a sentence that says how to make one
 */
export function requireKey(keyFile: string): void {
  if (existsSync(keyFile)) return;
  throw new Error(
    `There is no key ${keyFile}. Make one, and keep it out of the repository: ssh-keygen -t ed25519 -f <file>`,
  );
}

/**
 * Tells whose signature is on a text.
 *
 * -> `{ kind: 'known', signer: 'releases@example.com' }`
 *
 * @param signersFile as OpenSSH's `allowed_signers`; without it a signature is only known to be whole
 * @throws where `ssh-keygen` is missing, or the file of signers
 */
export function checkSignature(
  text: Uint8Array,
  signature: Uint8Array,
  signersFile?: string,
): SignatureVerdict {
  if (signersFile !== undefined && !existsSync(signersFile)) {
    throw new Error(`There is no file of signers ${signersFile}.`);
  }
  const folder = mkdtempSync(join(tmpdir(), 'shirube-signature-'));
  try {
    const file = join(folder, 'signature');
    writeFileSync(file, signature);
    const whole = runSshKeygen(['-Y', 'check-novalidate', '-n', NAMESPACE, '-s', file], text);
    if (!whole.ok) return { kind: 'bad', reason: whole.reason };
    const key = /\bkey (\S+)/.exec(whole.output)?.[1] ?? 'unknown';
    if (signersFile === undefined) return { kind: 'unknown', key };
    const found = runSshKeygen(['-Y', 'find-principals', '-s', file, '-f', signersFile]);
    const signer = found.output.trim().split('\n')[0] ?? '';
    if (!found.ok || signer === '') {
      return { kind: 'bad', reason: `${signersFile} names nobody with the key ${key}.` };
    }
    const checked = runSshKeygen(
      ['-Y', 'verify', '-f', signersFile, '-I', signer, '-n', NAMESPACE, '-s', file],
      text,
    );
    return checked.ok ? { kind: 'known', signer } : { kind: 'bad', reason: checked.reason };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function runSshKeygen(
  args: readonly string[],
  input: Uint8Array = new Uint8Array(),
): { ok: boolean; output: string; reason: string } {
  const { error, status, stdout, stderr } = spawnSync('ssh-keygen', args, {
    input,
    encoding: 'utf8',
  });
  // It need not read all of a text before it says what is wrong: that is told by what it prints.
  if (error !== undefined && (error as NodeJS.ErrnoException).code !== 'EPIPE') {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    throw new Error('Signatures need ssh-keygen, which is not on this machine: install OpenSSH.', {
      cause: error,
    });
  }
  const lines = stderr.trim().split('\n');
  return { ok: status === 0, output: stdout, reason: lines.at(-1)?.trim() ?? '' };
}

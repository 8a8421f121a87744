import { expect, it } from 'vitest';
import { listEntries } from '../../src/content/catalogue/entries.ts';
import { catalog } from '../support/own-catalog.ts';

interface Command {
  where: string;
  text: string;
}

/** A command in the place of a value: `$(az vm show … --query "ends_with(id, 'x')")`. */
const NESTED = /\$\(((?:[^()]|\([^()]*\))*)\)/g;

/** The commands of a snippet, one a line, those in place of values for themselves. */
function splitCommands(text: string): string[] {
  return text
    .replaceAll(/\s*[\\`]\r?\n\s*/g, ' ')
    .split('\n')
    .flatMap((line) => [
      line.replaceAll(NESTED, 'value'),
      ...[...line.matchAll(NESTED)].map(([, nested = '']) => nested),
    ]);
}

const entries = listEntries(catalog).flatMap(({ id, snippets }) =>
  Object.entries(snippets).map(([name, snippet]) => ({ where: `${id}: ${name}`, snippet })),
);
const support = Object.entries(catalog.escalation.blocks).flatMap(([block, { ask, guest }]) =>
  [...ask, ...(guest?.ask ?? [])].flatMap(({ snippet }) =>
    snippet ? [{ where: `escalation: ${block}`, snippet }] : [],
  ),
);
const commands: Command[] = [...entries, ...support]
  .filter(({ snippet }) => snippet.kind === 'command')
  .flatMap(({ where, snippet }) => splitCommands(snippet.text).map((text) => ({ where, text })));

const queries = commands.flatMap(({ where, text }) => {
  const [, query] = /--query (".*?"|'.*?'|\S+)(?= |$)/.exec(text) ?? [];
  return query === undefined ? [] : [{ where, text, query }];
});

/** Keys that `--output table` leaves out, in this case only: SKIP_KEYS in knack/output.py. */
const LEFT_OUT_OF_TABLES = /[{,]\s*"?(?:id|type|etag)"?\s*:/;

/**
 * Keys that az prints in another case. Most commands print what the service sends: the `serialized_name` of
 * the files below src/azure-cli/azure/cli/command_modules/<module>/aaz/latest in Azure/azure-cli.
 */
const NEVER_PRINTED: [command: RegExp, keys: RegExp][] = [
  // vm/aaz/latest/disk/_list.py: diskSizeGB, diskIOPSReadWrite, diskMBpsReadWrite
  [/^az disk /, /\b(?:diskSizeGb|diskIops\w+|diskMbps\w+)\b/],
  // vm/aaz/latest/vm/_list_vm_resize_options.py: memoryInMB
  [/^az vm list-vm-resize-options /, /\bmemoryInMb\b/],
  // network/aaz/latest/network/nic/_show.py: privateIPAddress, privateIPAllocationMethod
  [/^az network nic /, /\bprivateIp\w+\b/],
  // dataprotection in Azure/azure-cli-extensions: resourceID
  [/^az dataprotection backup-instance /, /\bresourceId\b/],
  // By version one or the other, so that a query asks for both: Azure/azure-cli pull request 32718
  [
    /^az vm show /,
    /\bdiskSizeGb\b(?<!diskSizeGB \|\| diskSizeGb)|\bdiskSizeGB\b(?! \|\| diskSizeGb)/,
  ],
];

it('finds the commands and their queries', () => {
  expect(commands.length).toBeGreaterThan(500);
  expect(queries.length).toBeGreaterThan(200);
});

it('names no column as the Azure CLI leaves it out of tables', () => {
  const lost = queries.filter(
    ({ text, query }) => /(?:--output|-o) table\b/.test(text) && LEFT_OUT_OF_TABLES.test(query),
  );
  expect(lost).toEqual([]);
});

it('asks the Azure CLI for keys in the case in which it prints them', () => {
  const empty = queries.filter(({ text, query }) =>
    NEVER_PRINTED.some(([command, keys]) => command.test(text) && keys.test(query)),
  );
  expect(empty).toEqual([]);
});

it('finds the Linux agent by its arguments, as its process has the name of Python', () => {
  const blind = commands.filter(({ text }) => /\bps -\w*Z\b.*\|.*aagent/.test(text));
  expect(blind).toEqual([]);
});

it('asks a minimal Linux for no tool to reach a port: without network none can be installed', () => {
  const missing = commands.filter(({ text }) => /(?:^|[\s;])(?:nc|ncat|telnet) -?\S/.test(text));
  expect(missing).toEqual([]);
});

/** Shells that read `$` and a backtick inside double quotes; the az commands are for any shell. */
const EXPANDING = new Set(['powershell', 'azure-powershell', 'bash']);

it('takes no value that ends the quotation in which it stands, or is another one there', () => {
  const bad = entries.flatMap(({ where, snippet }) => {
    if (snippet.kind !== 'command') return [];
    return snippet.text.split('\n').flatMap((line) =>
      [...line.matchAll(/<([a-z0-9-]+)>/g)].flatMap(({ 1: name = '', index }) => {
        const pattern = catalog.placeholders[name]?.pattern;
        if (pattern === undefined) return [];
        const before = line.slice(0, index);
        const isInDouble = before.split('"').length % 2 === 0;
        const inner = isInDouble ? before.slice(before.lastIndexOf('"')) : before;
        const isInSingle = inner.split("'").length % 2 === 0;
        const signs = [
          ...(isInDouble ? ['"', ...(EXPANDING.has(snippet.shell) ? ['$', '`'] : [])] : []),
          ...(isInSingle ? ["'"] : []),
        ];
        const taken = signs.filter((sign) => new RegExp(`^(?:${pattern})$`, 'u').test(`a${sign}b`));
        return taken.map((sign) => `${where}: <${name}> takes ${sign}`);
      }),
    );
  });
  expect(bad).toEqual([]);
});

import { describe, expect, it } from 'vitest';
import {
  fitsInRow,
  hasColumns,
  type SnippetWord,
  splitAtSlashes,
  splitSnippet,
} from '../../../src/views/snippet.ts';

/** What may not break, in brackets. */
function show(words: readonly SnippetWord[]): string {
  return words
    .map(({ isHeld, parts }) => {
      const text = parts.map((part) => part.text).join('');
      return isHeld ? `[${text}]` : text;
    })
    .join('');
}

describe('splitSnippet', () => {
  it.each([
    [
      'az vm list --resource-group "<resource-group>"',
      'az vm list [--resource-group] ["<resource-group>"]',
    ],
    ["grep -nE 'a b' /var/log/x.log", "grep [-nE] ['a b'] /var/log/x.log"],
    ['262044b1-e2ce-469f-a196-69ab7ada62d3', '[262044b1-e2ce-469f-a196-69ab7ada62d3]'],
    ['ping <vm>', 'ping [<vm>]'],
    ['one\ntwo  three', 'one\ntwo  three'],
    [
      'az x --subnet "$(az y --name "<subnet>" --query id)" --name "a b"',
      'az x [--subnet] "$(az y [--name] ["<subnet>"] [--query] id)" [--name] ["a b"]',
    ],
  ])('%s', (text, expected) => {
    expect(show(splitSnippet({ kind: 'command', text }))).toBe(expected);
  });

  it('takes the quotes of what a machine prints for apostrophes', () => {
    const text = "It doesn't work - it's off";
    expect(show(splitSnippet({ kind: 'log', text }))).toBe("It doesn't work [-] it's off");
  });

  it('loses no letter', () => {
    const text = '  az "a b" --x=\'y z\' \\\n    <vm>\n';
    const words = splitSnippet({ kind: 'command', text });
    expect(words.flatMap(({ parts }) => parts.map((part) => part.text)).join('')).toBe(text);
  });
});

it('puts only what is short into one row', () => {
  expect(fitsInRow('Get-Service RdAgent')).toBe(true);
  expect(fitsInRow('a\nb')).toBe(false);
  expect(fitsInRow('x'.repeat(60))).toBe(false);
});

it('tells columns, in which no line may wrap', () => {
  expect(hasColumns('Name     Status\nRdAgent  Running')).toBe(true);
  expect(hasColumns('Name  Status')).toBe(false);
  expect(hasColumns('first line\n  second line')).toBe(false);
});

describe('splitAtSlashes', () => {
  it.each([
    [
      'Microsoft-Windows-TaskScheduler/Operational',
      '[Microsoft-Windows-TaskScheduler/]Operational',
    ],
    ['https://example.com/some-long-way-to-go', 'https://example.com/[some-long-way-to-go]'],
    ['a-b/c', '[a-b/c]'],
    // Nothing breaks inside of these.
    ['262044b1-e2ce-469f-a196-69ab7ada62d3', '[262044b1-e2ce-469f-a196-69ab7ada62d3]'],
    ["'/srv/some-agent/some-folder/some-file'", "['/srv/some-agent/some-folder/some-file']"],
  ])('%j: %j', (text, shown) => {
    expect(show(splitSnippet({ kind: 'command', text }).flatMap(splitAtSlashes))).toBe(shown);
  });
});

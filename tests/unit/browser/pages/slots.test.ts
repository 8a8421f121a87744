import { parse } from 'node-html-parser';
import { expect, it } from 'vitest';
import {
  emptySlots,
  fillPage,
  listGaps,
  listGapsIn,
  readValues,
} from '../../../../src/browser/pages/slots.ts';

/** What stands there is what a browser has of a page, as far as places are concerned. */
function parsePage(html: string): ParentNode {
  return parse(html) as unknown as ParentNode;
}

it('puts the values of a page into the same page in another language', () => {
  const page = parsePage(
    '<i data-slot="vm" data-filled>web-01</i> <i data-slot="disk">&lt;disk&gt;</i>',
  );
  const other = parsePage('<i data-slot="disk">&lt;disk&gt;</i> <i data-slot="vm">&lt;vm&gt;</i>');
  fillPage(other, readValues(page));
  expect(readValues(other)).toEqual({ vm: 'web-01' });
  expect(listGaps(other)).toEqual(['<disk>']);
});

it('takes secrets out of what leaves the page', () => {
  const copy = parsePage(
    '<i data-slot="vm" data-filled>web-01</i> <i data-slot="password" data-filled>Geheim-1</i>',
  );
  emptySlots(copy, ['password', 'sas']);
  expect(readValues(copy)).toEqual({ vm: 'web-01' });
  expect(listGaps(copy)).toEqual(['<password>']);
});

it('knows what is still to be filled in of a part of a page', () => {
  const page = parsePage('<i data-slot="vm">&lt;vm&gt;</i><i data-slot="disk">&lt;disk&gt;</i>');
  expect(listGapsIn('start <vm>, then <vm> and <other>', page)).toEqual(['<vm>']);
});

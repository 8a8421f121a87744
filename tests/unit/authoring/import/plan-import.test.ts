import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findMapIssues } from '../../../../src/authoring/import/check-map.ts';
import { type ImportPlan, planImport } from '../../../../src/authoring/import/plan-import.ts';
import { readList } from '../../../../src/authoring/import/read-list.ts';
import { countRows, formatRefusals } from '../../../../src/authoring/import/refusals.ts';
import { formatIssues } from '../../../../src/content/checks/report.ts';
import { loadCatalog } from '../../../../src/content/read/load.ts';
import { parseYaml } from '../../../../src/content/read/yaml.ts';
import { createImportMapSchema } from '../../../../src/content/schemas/import-map.ts';
import { projectRoot } from '../../../../src/project-root.ts';
import {
  type ContentFiles,
  edited,
  loadContent,
  VALID_CONTENT,
} from '../../../support/content-fixture.ts';

const MAP = `code: Code
aliases: [Number]
title: { en: Title, ja: 件名, zh-TW: 標題 }
messages: { en: Message, ja: メッセージ }
facets:
  area: { column: Machine, values: { S: saw, P: press } }
  action: { default: cut }
  system: { column: System }
prose:
  Meaning: { en: Cause, ja: 原因 }
  Resolution: { en: Fix, ja: 対処 }
  Verify: { en: Proof, ja: 確認 }
  Escalate: { en: Proof, ja: 確認 }
sources: [{ document: manual, date: '2025-01-31' }]
verified: '2025-02-01'
`;

const HEAD =
  'Code;Number;Title;件名;標題;Message;メッセージ;Machine;System;Cause;原因;Fix;対処;Proof;確認';
const ROW =
  'W-1;17;It is jammed;詰まった;卡住了;"jam {n}\njam";詰まり;S;old, new;Too {fast};速い;"1. Stop\n2. Go";"1. 止める\n2. 進む";Runs;動く';

async function plan(
  rows: readonly string[],
  {
    map: mapText = MAP,
    head = HEAD,
    content = {},
  }: { map?: string; head?: string; content?: ContentFiles } = {},
) {
  const { catalog } = await loadContent(content);
  const { value, issues, locate } = parseYaml(
    'map.yaml',
    mapText,
    createImportMapSchema(catalog.product),
  );
  if (value === undefined) throw new Error(formatIssues(issues));
  const bytes = new TextEncoder().encode([head, ...rows].join('\n'));
  const list = readList('errors.csv', bytes, { map: value, locales: catalog.locales });
  const faults = findMapIssues(catalog, { file: 'map.yaml', map: value, locate }, list);
  if (faults.length > 0) throw new Error(formatIssues(faults));
  return planImport(catalog, value, list, (type, id) => {
    const all: ContentFiles = { ...VALID_CONTENT, ...content };
    const own = Object.entries(all).flatMap(([path, text]) => {
      const [, place, folder, name = ''] = /^(\w+)\/([^/]+)\/([^/]+)$/.exec(path) ?? [];
      return place === `${type}s` && folder === id && text !== undefined
        ? [[name, text] as const]
        : [];
    });
    return new Map(own);
  });
}

/** The content with what an import writes. */
function filesOf(planned: ImportPlan): ContentFiles {
  const list = (place: string, entries: ImportPlan['entries']) =>
    entries.flatMap(({ id, files }) =>
      [...files].map(([name, text]) => [`${place}/${id}/${name}`, text]),
    );
  return Object.fromEntries([
    ...list('errors', planned.entries),
    ...list('causes', planned.causes.entries),
  ]) as ContentFiles;
}

async function refusalsOf(...given: Parameters<typeof plan>): Promise<string> {
  const { refusals } = await plan(...given);
  return formatRefusals('errors.csv', refusals);
}

async function mapFaultOf(...given: Parameters<typeof plan>): Promise<string> {
  return plan(...given).then(
    () => 'none',
    (error: unknown) => (error as Error).message,
  );
}

describe('planImport', () => {
  it('makes an entry of a row, which the check finds in order', async () => {
    const planned = await plan([ROW]);
    const files = filesOf(planned);
    const shown = Object.entries(files).map(([path, text]) => `== ${path}\n${text ?? ''}`);
    expect(shown.join('\n')).toMatchInlineSnapshot(`
      "== errors/W-1/error.yaml
      # yaml-language-server: $schema=../../schemas/error.schema.json
      # Imported: error.yaml 5e34fdeb9b17, en.mdx 1c7583b10a80, ja.mdx 4e3430375fd8
      # Import the list again to change it, as long as nobody has edited these files.
      kind: code
      title:
        en: It is jammed
        ja: 詰まった
        zh-TW: 卡住了
      aliases:
        - '17'
      area: saw
      action: cut
      system:
        - old
        - new
      messages:
        en:
          - text: jam {n}
          - text: jam
        ja:
          - text: 詰まり
      sources:
        - document: manual
          date: '2025-01-31'
      verified: '2025-02-01'

      == errors/W-1/en.mdx
      <Meaning>
      Too \\{fast\\}
      </Meaning>

      <Resolution>
      <Step>
      Stop
      </Step>
      <Step>
      Go
      </Step>
      </Resolution>

      <Verify>
      Runs
      </Verify>

      <Escalate>
      Runs
      </Escalate>

      == errors/W-1/ja.mdx
      ---
      sourceHash: 'dd771623c799'
      sourceParts:
        title: '5677b8'
        message: '4439ae'
        Meaning: 'b57ac0'
        Resolution: '- cae7d5 6cc851'
        Verify: '848f54'
        Escalate: '848f54'
      ---

      <Meaning>
      速い
      </Meaning>

      <Resolution>
      <Step>
      止める
      </Step>
      <Step>
      進む
      </Step>
      </Resolution>

      <Verify>
      動く
      </Verify>

      <Escalate>
      動く
      </Escalate>
      "
    `);
    const { catalog, issues } = await loadContent(files);
    expect(formatIssues(issues)).toBe('');
    expect(catalog.errors.get('W-1')?.proseState).toEqual({
      en: 'current',
      ja: 'current',
      'zh-TW': 'fallback',
    });
  });

  describe('again', () => {
    const OTHER = ROW.replace('W-1;17', 'W-2;18');
    const idsOf = ({ entries, changed, unchanged, kept }: ImportPlan) => ({
      new: entries.map(({ id }) => id),
      changed: changed.map(({ id }) => id),
      unchanged,
      kept: kept.map(({ id }) => id),
    });
    /** The content after an import, and what another list makes of it, which somebody may have edited. */
    const runAgain = async (
      row: string,
      edits: (files: ContentFiles) => ContentFiles = () => ({}),
    ) => {
      const files = filesOf(await plan([ROW, OTHER]));
      const content = { ...files, ...edits(files) };
      return { content, planned: await plan([ROW, row], { content }) };
    };

    it('changes nothing where the list is the same', async () => {
      const { planned } = await runAgain(OTHER);
      expect(idsOf(planned)).toEqual({ new: [], changed: [], unchanged: ['W-1', 'W-2'], kept: [] });
      expect(planned.refusals).toEqual([]);
    });

    it('changes what the list says otherwise, and nothing the time after', async () => {
      const row = OTHER.replace('It is jammed', 'It is stuck').replace('2. Go', '2. Wait');
      const { content, planned } = await runAgain(row);
      expect(idsOf(planned)).toEqual({ new: [], changed: ['W-2'], unchanged: ['W-1'], kept: [] });
      expect(planned.changed[0]?.differs).toEqual(['error.yaml (title.en)', 'en.mdx (Resolution)']);
      const files = { ...content, ...filesOf({ ...planned, entries: planned.changed }) };
      expect(files['errors/W-2/error.yaml']).toContain('en: It is stuck');
      expect(files['errors/W-2/en.mdx']).toContain('Wait');
      expect((await loadContent(files)).issues).toEqual([]);
      const { changed, unchanged } = await plan([ROW, row], { content: files });
      expect([changed, unchanged]).toEqual([[], ['W-1', 'W-2']]);
    });

    it('takes away the translation that the list has no more', async () => {
      const { planned } = await runAgain(OTHER.replace('速い', '').replace('動く', ''));
      expect(planned.changed).toMatchObject([
        { id: 'W-2', removals: ['ja.mdx'], differs: ['ja.mdx (not in the list)'] },
      ]);
    });

    const STUCK = OTHER.replace('It is jammed', 'It is stuck');
    const FACTS = 'errors/W-2/error.yaml';
    const PROSE = 'errors/W-2/en.mdx';

    it.each<[string, (files: ContentFiles) => ContentFiles, string]>([
      [
        'facts that were added to',
        (files) => ({ [FACTS]: `${files[FACTS] ?? ''}seeAlso: [BrokenThing]\n` }),
        'error.yaml edited since the import',
      ],
      [
        'prose that was reworded',
        (files) => ({ [PROSE]: files[PROSE]?.replace('Stop', 'Halt') }),
        'en.mdx edited since the import',
      ],
      [
        'a mark that was taken away',
        (files) => ({ [FACTS]: files[FACTS]?.replace(/# Imported.*\n/, '') }),
        'not made by an import, or marked as edited',
      ],
      [
        'a translation that is gone',
        () => ({ 'errors/W-2/ja.mdx': undefined }),
        'ja.mdx edited since the import',
      ],
    ])('leaves alone %s', async (_, edits, why) => {
      const { planned } = await runAgain(STUCK, edits);
      expect(planned.changed).toEqual([]);
      expect(planned.kept).toMatchObject([{ id: 'W-2', why }]);
      expect(planned.kept[0]?.differs).toContain('error.yaml (title.en)');
    });

    it('counts as no edit what is recorded: ids of steps, versions of the source, line ends', async () => {
      const { planned } = await runAgain(STUCK, (files) => ({
        [PROSE]: files[PROSE]?.replace('<Step>', '<Step id="1">').replace(
          '<Step>',
          '<Step id="2">',
        ),
        'errors/W-2/ja.mdx': files['errors/W-2/ja.mdx']?.replace(
          /sourceHash: '\w/,
          "sourceHash: 'f",
        ),
        [FACTS]: files[FACTS]?.replaceAll('\n', '\r\n'),
      }));
      expect(idsOf(planned)).toMatchObject({ changed: ['W-2'], kept: [] });
      expect(planned.changed[0]?.files.get('en.mdx')).toContain('<Step id="2">\nGo');
    });

    it('leaves alone steps that links lead to where the list has another number of them', async () => {
      const { planned } = await runAgain(OTHER.replace('2. Go', '2. Wait\n3. Go'), (files) => ({
        [PROSE]: files[PROSE]?.replace('<Step>', '<Step id="1">').replace(
          '<Step>',
          '<Step id="2">',
        ),
      }));
      expect(planned.kept).toMatchObject([
        {
          id: 'W-2',
          why: 'links lead to the steps of en.mdx, of which the list has another number',
        },
      ]);
    });

    it('has nothing against what an author has added beside the list', async () => {
      const { planned } = await runAgain(OTHER, (files) => ({
        'errors/W-2/zh-TW.mdx': files['errors/W-2/ja.mdx'],
        [FACTS]: `${files[FACTS] ?? ''}seeAlso: [BrokenThing]\n`,
      }));
      expect(planned.unchanged).toEqual(['W-1', 'W-2']);
    });
  });

  it('leaves an entry alone that has another id today', async () => {
    const content = edited(
      'errors/BrokenThing/error.yaml',
      'kind: code',
      'kind: code\nformerIds: [W-1]',
    );
    expect(await plan([ROW], { content })).toMatchObject({
      entries: [],
      kept: [{ id: 'W-1', why: 'it has another id today' }],
      refusals: [],
    });
  });

  it('tells every row that becomes no entry, and all that is wrong with it', async () => {
    const long = 'x'.repeat(100);
    const rows = [
      ROW,
      ROW.replace('W-1;17', 'w-1;170'),
      ROW.replace('W-1;17', 'W-3;17'),
      ROW.replace('W-1;17', 'W-1;171'),
      ROW.replace('W-1;17', 'brokenthing;172'),
      ROW.replace('W-1;17', 'a-cause;173'),
      ROW.replace('W-1;17', ';174'),
      ROW.replace('W-1;17', '../up;175'),
      ROW.replace('W-1;17', 'CON;176'),
      ROW.replace('W-1;17', 'W-9;Aux.h'),
      ROW.replace('W-1;17', `${long};177`),
      ROW.replace('W-1;17', 'W-4;"!, 178"'),
      ROW.replace('W-1;17', 'W-5;179').replace(';S;old, new;', ';Q;old, nwe;'),
      ROW.replace('W-1;17', 'W-6;180').replace(';S;', ';;').replace('詰まった', ''),
      ROW.replace('W-1;17', 'W-7;181').replace('Too {fast}', ''),
      'W-8;182',
    ];
    const { entries, refusals } = await plan(rows);
    expect(entries.map(({ id }) => id)).toEqual(['W-1']);
    expect(countRows(refusals)).toBe(15);
    expect(formatRefusals('errors.csv', refusals)).toMatchInlineSnapshot(`
      "errors.csv:6  Code
        "w-1" stands in line 2 already, as "W-1".
        Expected: a name that no other error or cause has, upper and lower case taken as the same.
        Fix: change it, or remove what is too much.

      errors.csv:10  Number
        "17" stands in line 2 already.
        Expected: a name that no other error or cause has, upper and lower case taken as the same.
        Fix: change it, or remove what is too much.

      errors.csv:14  Code
        "W-1" stands in line 2 already.
        Expected: a name that no other error or cause has, upper and lower case taken as the same.
        Fix: change it, or remove what is too much.

      errors.csv:18  Code
        "brokenthing" is a name of the error "BrokenThing", as "BrokenThing".
        Expected: a name that no other error or cause has, upper and lower case taken as the same.
        Fix: change it, or remove what is too much.

      errors.csv:22  Code
        "a-cause" is a name of the cause "a-cause".
        Expected: a name that no other error or cause has, upper and lower case taken as the same.
        Fix: change it, or remove what is too much.

      errors.csv:26  Code
        The cell is empty.
        Expected: the code of the error.
        Fix: fill it in, or remove the row.

      errors.csv:30  Code
        "../up" cannot be a code.
        Expected: letters and digits, with spaces or any of ._:/#+()- between them, such as "320001" or "SQLSTATE 08001".
        Fix: write it like that, or remove the row.

      errors.csv:34  Code
        Windows has no file named "CON": it is the name of a device.
        Expected: a name that every system can have.
        Fix: change it or leave it out; an id may come from another column, which the map then names as "id".

      errors.csv:38  Number
        Windows has no file named "Aux.h": it is the name of a device.
        Expected: a name that every system can have.
        Fix: change it or leave it out; an id may come from another column, which the map then names as "id".

      errors.csv:42  Code
        The path "zh-TW/errors/xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx.html" has 118 characters.
        Expected: at most 100 characters.
        Fix: choose a shorter code, or name another column as "id" in the map.

      errors.csv:46  Number
        "!" cannot be an alias.
        Expected: letters and digits, with spaces or any of ._:/#+()- between them, such as "320001" or "SQLSTATE 08001".
        Fix: write it like that, or remove the row.

      errors.csv:50  Machine
        "Q" is not a value of area.
        Expected: one of S, P.
        Fix: write one of these, or say under "facets.area.values" in the map what it stands for.

      errors.csv:50  System
        "nwe" is not a value of system.
        Expected: one of old, new.
        Fix: write "new".

      errors.csv:54  件名
        The cell is empty.
        Expected: a title in ja.
        Fix: fill it in, or remove the row.

      errors.csv:54  Machine
        The cell is empty.
        Expected: a value of area: one of S, P.
        Fix: fill it in, or remove the row.

      errors.csv:58  Cause
        There is no text for <Meaning> in en.
        Expected: a text for each section that product.yaml requires.
        Fix: fill it in; a row without any text needs a line under "concerns".

      errors.csv:62
        The row has 2 cells.
        Expected: 15 cells, as the first line.
        Fix: add ";" for each cell that is missing at its end, or put a cell that goes on in the next line into quotes."
    `);
  });

  it('gives a code with signs that no folder may have an id without them', async () => {
    const rows = ['E:42 (disk)', '0x80070005', 'SQLSTATE 08001', 'a/b', 'DB__9'].map((code, at) =>
      ROW.replace('W-1;17', `${code};${String(200 + at)}`),
    );
    const { entries, refusals } = await plan(rows);
    expect(refusals).toEqual([]);
    expect(
      entries.map(({ id, files }) => [id, /^code: .*$/m.exec(files.get('error.yaml') ?? '')?.[0]]),
    ).toEqual([
      ['E-42-disk', 'code: E:42 (disk)'],
      ['0x80070005', undefined],
      ['SQLSTATE-08001', 'code: SQLSTATE 08001'],
      ['a-b', 'code: a/b'],
      ['DB-9', 'code: DB__9'],
    ]);
  });

  it('takes a row without prose as an error that is only known, by the line under concerns', async () => {
    const map = `${MAP}concerns: { en: Title, ja: 件名, zh-TW: 標題 }\n`;
    const bare = 'W-1;17;It is jammed;詰まった;卡住了;;;S;;;;;;;';
    const planned = await plan([bare, ROW.replace('W-1;17', 'W-2;18')], { map });
    expect(planned).toMatchObject({ known: 1, refusals: [] });
    expect([...(planned.entries[0]?.files.keys() ?? [])]).toEqual(['error.yaml']);
    expect(planned.entries[0]?.files.get('error.yaml')).toContain(
      'concerns:\n  en: It is jammed\n',
    );
    expect(formatIssues((await loadContent(filesOf(planned))).issues)).toBe('');
    expect(await refusalsOf([bare.replace('It is jammed', 'Say <x>')], { map }))
      .toMatchInlineSnapshot(`
      "errors.csv:2  Title
        concerns.en is "Say <x>".
        Expected: text with \`code\` and no other markup.
        Fix: write a value of that form."
    `);
  });

  it('records no translation that has another structure, and leaves out one that lacks a section', async () => {
    const unlike = ROW.replace('"1. 止める\n2. 進む"', '止める');
    const partial = ROW.replace('W-1;17', 'W-2;18').replace(';動く', ';');
    const planned = await plan([unlike, partial]);
    expect(planned).toMatchObject({ unlike: 1, partial: 1, refusals: [] });
    const [first, second] = planned.entries;
    expect(first?.files.get('ja.mdx')).toMatch(/^---\nsourceHash: '000000000000'\n---\n/);
    expect([...(second?.files.keys() ?? [])]).toEqual(['error.yaml', 'en.mdx']);
    expect(formatIssues((await loadContent(filesOf(planned))).issues)).toBe('');
  });

  it('asks for no section that says what support asks for whatever the error is', async () => {
    const map = MAP.replace(/ {2}Escalate.*\n/, '');
    const content = {
      'escalation.yaml': `saws:
  for: { area: [saw] }
  ask:
    - text: { en: The number., ja: 番号。, zh-TW: 編號。 }
      snippet: { kind: command, shell: cmd, elevated: false, text: number.exe }
`,
    };
    const press = ROW.replace('W-1;17', 'W-2;18').replace(';S;', ';P;');
    const planned = await plan([ROW, press], { map, content });
    expect(planned.entries.map(({ id }) => id)).toEqual(['W-1']);
    expect(formatRefusals('errors.csv', planned.refusals)).toMatchInlineSnapshot(`
      "errors.csv:6
        There is no text for <Escalate> in en.
        Expected: a text for each section that product.yaml requires.
        Fix: name its column under "prose.Escalate.en" in the map, or take it from "required" in product.yaml."
    `);
    expect(await mapFaultOf([ROW], { map })).toMatchInlineSnapshot(`
      "map.yaml:9:1  missing-section
        No column has the text of <Escalate> in en.
        Expected: Meaning, Resolution, Verify, Escalate, which product.yaml requires.
        Fix: name its column under "prose.Escalate.en"; or take it from "required.error" in product.yaml; or name columns under "concerns", for errors that are only known."
    `);
  });

  describe('where the map names the columns of a cause', () => {
    const map =
      MAP.replace(/ {2}Resolution.*\n/, '') +
      `cause:
  title: { en: Cause, ja: 原因, zh-TW: 標題 }
  prose:
    Meaning: { en: Cause, ja: 原因 }
    Resolution: { en: Fix, ja: 対処 }
    Verify: { en: Proof, ja: 確認 }
`;
    const first = ROW.replace('Too {fast}', 'The blade is worn. It is {old}.');
    const second = first.replace('W-1;17', 'W-2;18');
    const other = second.replace('W-2;18', 'W-3;19').replace('The blade is worn', 'It is dirty');

    it('makes one cause of what rows have in common, and leads them to its steps', async () => {
      const planned = await plan([first, second, other], { map });
      expect(formatRefusals('errors.csv', planned.refusals)).toBe('');
      expect(planned.causes.entries.map(({ id }) => id)).toEqual([
        'the-blade-is-worn',
        'it-is-dirty',
      ]);
      const files = filesOf(planned);
      expect(files['causes/the-blade-is-worn/cause.yaml']).toMatchInlineSnapshot(`
        "# yaml-language-server: $schema=../../schemas/cause.schema.json
        # Imported: cause.yaml aebdfefb80bb, en.mdx 1cb61ccb96a4, ja.mdx b13e37dfb68d
        # Import the list again to change it, as long as nobody has edited these files.
        kind: cause
        title:
          en: The blade is worn
          ja: 速い
          zh-TW: 卡住了
        system: []
        sources:
          - document: manual
            date: '2025-01-31'
        verified: '2025-02-01'
        "
      `);
      expect(files['errors/W-2/error.yaml']).toContain('causes:\n  - the-blade-is-worn\n');
      expect(files['errors/W-2/ja.mdx']).toContain(
        '<Step>\n<Ref id="the-blade-is-worn" />\n</Step>',
      );
      expect(formatIssues((await loadContent(files)).issues)).toBe('');
    });

    it('changes nothing where the list is the same, and follows it where it is another', async () => {
      const content = filesOf(await plan([first, second], { map }));
      const again = await plan([first, second], { map, content });
      expect(again).toMatchObject({ entries: [], changed: [], kept: [], causes: { entries: [] } });
      expect(again.causes.unchanged).toEqual(['the-blade-is-worn']);

      const slower = (row: string) => row.replace('1. Stop', '1. Stop it');
      const changed = await plan([first, second].map(slower), { map, content });
      expect(changed.causes.changed).toMatchObject([
        { id: 'the-blade-is-worn', differs: ['en.mdx (Resolution)'] },
      ]);
      expect(changed).toMatchObject({ changed: [], unchanged: ['W-1', 'W-2'] });

      const path = 'causes/the-blade-is-worn/en.mdx';
      const edited = { ...content, [path]: content[path]?.replace('Go', 'Go slowly') };
      const kept = await plan([first, second].map(slower), { map, content: edited });
      expect(kept.causes.kept).toMatchObject([{ why: 'en.mdx edited since the import' }]);

      const moved = await plan([first, other.replace('W-3;19', 'W-2;18')], { map, content });
      expect(moved.causes.entries.map(({ id }) => id)).toEqual(['it-is-dirty']);
      expect(moved.changed).toMatchObject([{ id: 'W-2' }]);
      expect(moved.left).toEqual([]);

      const reworded = [first, second].map((row) => row.replace('is worn', 'is blunt'));
      expect((await plan(reworded, { map, content })).left).toEqual(['the-blade-is-worn']);
    });

    it('refuses a row that says something else of the same cause', async () => {
      const unlike = second.replace('2. Go', '2. Wait');
      expect(await refusalsOf([first, unlike], { map })).toMatchInlineSnapshot(`
        "errors.csv:6  Fix
          It says something else of the cause "the-blade-is-worn" than line 2.
          Expected: the same texts wherever the same cause stands.
          Fix: make them the same; or, where two causes are meant, give them two titles, or two ids in a column that the map names under "cause.id"."
      `);
      const unnamed = second.replace('"1. Stop\n2. Go"', '').replace('worn', 'bent');
      expect(await refusalsOf([first, unnamed], { map })).toMatchInlineSnapshot(`
        "errors.csv:6  Fix
          There is no text for <Resolution> in en.
          Expected: a text for each section that product.yaml requires.
          Fix: fill it in, or leave the cells of the cause empty."
      `);
      expect(
        await refusalsOf([first.replaceAll('The blade is worn. It is {old}.', 'a-cause')], { map }),
      ).toMatchInlineSnapshot(`""`);
    });

    it('leaves a row without a cause to its own text', async () => {
      const own = { map: map.replace('  Verify', '  Resolution: { en: Fix, ja: 対処 }\n  Verify') };
      const planned = await plan([first], own);
      expect(filesOf(planned)['errors/W-1/en.mdx']).toContain('<Step>\nStop\n</Step>');
      expect(await refusalsOf([ROW.replace('Too {fast};速い', ';')], { map }))
        .toMatchInlineSnapshot(`
        "errors.csv:2  Cause
          There is no text for <Meaning> in en.
          Expected: a text for each section that product.yaml requires.
          Fix: fill it in; a row without any text needs a line under "concerns".

        errors.csv:2
          There is no text for <Resolution> in en.
          Expected: a text for each section that product.yaml requires.
          Fix: name its column under "prose.Resolution.en" in the map, or take it from "required" in product.yaml."
      `);
    });

    it('takes ids from a column, and makes some of a text in other letters', async () => {
      const named = map
        .replace('cause:\n', 'cause:\n  id: Number\n')
        .replace('aliases: [Number]\n', '');
      const planned = await plan([first.replace(';17;', ';worn-blade;')], { map: named });
      expect(planned.causes.entries.map(({ id }) => id)).toEqual(['worn-blade']);
      const texts = [
        '刃が古い。',
        `The blade of the saw ${'is very '.repeat(8)}old`,
        "L'épée n'est pas là",
      ];
      const rows = texts.map((text, at) =>
        first
          .replace('W-1;17', `W-${String(at)};1${String(at)}`)
          .replace('The blade is worn. It is {old}.', text),
      );
      const { causes } = await plan(rows, { map });
      expect(causes.entries.map(({ id }) => id)).toEqual([
        'cause-02a9c078',
        'the-blade-of-the-saw-is-very-is-very-is-6090236a',
        'lepee-nest-pas-la',
      ]);
    });

    it('asks for the columns of the sections that a cause must have', async () => {
      expect(await mapFaultOf([first], { map: map.replace(/ {4}Verify.*\n/, '') }))
        .toMatchInlineSnapshot(`
        "map.yaml:15:1  missing-section
          No column has the text of <Verify> of a cause in en.
          Expected: Meaning, Resolution, Verify, which product.yaml requires.
          Fix: name its column under "cause.prose.Verify.en", or take it from "required.cause" in product.yaml."
      `);
    });
  });

  it('tells of each row how far it is', async () => {
    const { catalog } = await loadContent();
    const { value } = parseYaml('map.yaml', MAP, createImportMapSchema(catalog.product));
    if (value === undefined) throw new Error('no map');
    let steps = 0;
    const rows = [
      { line: 2, cells: new Map() },
      { line: 3, cells: new Map() },
    ];
    planImport(
      catalog,
      value,
      { rows, refusals: [] },
      () => new Map(),
      () => (steps += 1),
    );
    expect(steps).toBe(2);
  });
});

it('makes errors of the example, which the map of the example fits', async () => {
  const { catalog } = await loadCatalog(projectRoot, join(projectRoot, 'examples/database'));
  const read = (name: string) => readFileSync(join(projectRoot, 'examples/import', name));
  const map = read('map.yaml').toString();
  const { value, locate } = parseYaml('map.yaml', map, createImportMapSchema(catalog.product));
  if (value === undefined) throw new Error('no map');
  const list = readList('errors.csv', read('errors.csv'), { map: value, locales: ['en', 'ja'] });
  expect(findMapIssues(catalog, { file: 'map.yaml', map: value, locate }, list)).toEqual([]);
  const { entries, refusals, known } = planImport(catalog, value, list, () => new Map());
  expect({ ids: entries.map(({ id }) => id), refusals, known }).toEqual({
    ids: ['DB-07445', 'DB-12541', 'E-REPL-42'],
    refusals: [],
    known: 1,
  });
});

it('counts the refused rows that it does not show', () => {
  const refusals = Array.from({ length: 53 }, (_, at) => ({
    line: at + 2,
    problem: 'It is odd.',
    expected: 'not odd.',
    fix: 'mend it.',
  }));
  const text = formatRefusals('errors.csv', refusals);
  expect(text.match(/It is odd/g)).toHaveLength(50);
  expect(text.slice(-13)).toBe('… and 3 more.');
});

describe('the map', () => {
  it('names columns and documents that are there', async () => {
    const map = MAP.replace('code: Code', 'code: Cod').replace(
      'document: manual',
      'document: book',
    );
    expect(await mapFaultOf([ROW], { map })).toMatchInlineSnapshot(`
      "map.yaml:1:1  unknown-column
        The list has no column "Cod".
        Expected: one of Code, Number, Title, 件名, 標題, Message, メッセージ, Machine, System, Cause, 原因, Fix, 対処, Proof, 確認.
        Fix: write "Code".

      map.yaml:14:13  unknown-document
        "book" is not in sources.yaml.
        Expected: a document that stands there.
        Fix: add it there first."
    `);
  });

  it('names facets, values and sections of the product, and no others', async () => {
    const map = MAP.replace('action: { default: cut }', 'action: {}')
      .replace('P: press', 'P: pres')
      .replace('Verify:', 'Verfy:')
      .replace("verified: '2025-02-01'\n", '');
    expect(await mapFaultOf([ROW], { map })).toMatchInlineSnapshot(`
      "map.yaml:1:1  missing-field
        verified is missing.
        Expected: a text.
        Fix: add "verified".

      map.yaml:6:46  invalid-value
        facets.area.values.P is "pres".
        Expected: one of saw, press.
        Fix: write "press".

      map.yaml:7:3  invalid-value
        facets.action is a mapping.
        Expected: a "column", a "default", or both.
        Fix: write a value of that form.

      map.yaml:12:3  unknown-key
        "Verfy" is not a field of prose.
        Expected: one of Meaning, Resolution, Verify, Escalate.
        Fix: rename it to "Verify", or remove it."
    `);
  });
});

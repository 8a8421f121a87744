import { describe, expect, it } from 'vitest';
import { type EntryDraft, type EntryPlan, planEntry } from '../../../src/authoring/new-entry.ts';
import { loadContent, reportContent } from '../../support/content-fixture.ts';

const DRAFT: EntryDraft = {
  type: 'error',
  id: 'NewThing',
  kind: 'code',
  title: 'The new thing: broken',
  aliases: ['0815'],
  facets: { area: ['saw'], action: ['cut'], system: ['old', 'new'] },
  messages: ['The {thing} is new.'],
  sources: ['manual 2025-01-31'],
};

async function plan(changes: Partial<EntryDraft>): Promise<EntryPlan> {
  const { catalog } = await loadContent();
  return planEntry(catalog, { ...DRAFT, ...changes }, '2026-11-29');
}

async function problemsOf(changes: Partial<EntryDraft>): Promise<string> {
  const planned = await plan(changes);
  return 'problems' in planned ? planned.problems.join('\n') : 'none';
}

async function filesOf(changes: Partial<EntryDraft>): Promise<string> {
  const planned = await plan(changes);
  if ('problems' in planned) throw new Error(planned.problems.join('\n'));
  return planned.files.map(({ name, text }) => `== ${planned.folder}/${name}\n${text}`).join('\n');
}

describe('planEntry', () => {
  it('writes the facts of an error, and its sections with what each tells', async () => {
    expect(await filesOf({})).toMatchInlineSnapshot(`
      "== errors/NewThing/error.yaml
      # yaml-language-server: $schema=../../schemas/error.schema.json
      kind: code
      title:
        en: 'The new thing: broken'
      aliases:
        - '0815'
      area: saw
      action: cut
      system:
        - old
        - new
      messages:
        en:
          - text: The {thing} is new.
      sources:
        - document: manual
          date: '2025-01-31'
      verified: '2026-11-29'

      == errors/NewThing/en.mdx
      <Meaning>
      {/* One or two sentences: what happened and why. */}
      </Meaning>

      <Resolution>
      <Step>
      {/* One action, and what it shows when it went well. What destroys has a <Warning> before it. */}
      </Step>
      <Step>
      {/* The next one. */}
      </Step>
      </Resolution>

      <Verify>
      {/* How the reader sees that it worked. */}
      </Verify>

      <Escalate>
      {/* What support needs beyond what it always asks for; else remove the section. */}
      </Escalate>
      "
    `);
  });

  it('leaves out of a cause what only errors have', async () => {
    const { type, kind } = { type: 'cause', kind: 'procedure' } as const;
    const facets = { system: ['old', 'new'] };
    const files = await filesOf({ type, kind, id: 'new-thing', aliases: [], messages: [], facets });
    expect(files).toMatchInlineSnapshot(`
      "== causes/new-thing/cause.yaml
      # yaml-language-server: $schema=../../schemas/cause.schema.json
      kind: procedure
      title:
        en: 'The new thing: broken'
      system:
        - old
        - new
      sources:
        - document: manual
          date: '2025-01-31'
      verified: '2026-11-29'

      == causes/new-thing/en.mdx
      <Meaning>
      {/* One or two sentences: what happened and why. */}
      </Meaning>

      <Check>
      {/* How to tell that this is it: what the reader sees, with the command that shows it. */}
      </Check>

      <Resolution>
      <Step>
      {/* One action, and what it shows when it went well. What destroys has a <Warning> before it. */}
      </Step>
      <Step>
      {/* The next one. */}
      </Step>
      </Resolution>

      <Verify>
      {/* How the reader sees that it worked. */}
      </Verify>
      "
    `);
  });

  it('has nothing that the check refuses but the texts and titles that are still to be written', async () => {
    const planned = await plan({});
    const files = 'files' in planned ? planned.files : [];
    const content = Object.fromEntries(
      files.map(({ name, text }) => [`errors/NewThing/${name}`, text]),
    );
    const rules = (await reportContent(content)).match(/(?<=:\d+ {2})\S+/g);
    expect(new Set(rules)).toEqual(new Set(['missing-field']));
    // Titles are wanted first.
    const titled = (content['errors/NewThing/error.yaml'] ?? '').replace(
      /^ {2}en: .*$/m,
      '$&\n  ja: 新しい部品の故障\n  zh-TW: 新零件故障',
    );
    const report = await reportContent({ ...content, 'errors/NewThing/error.yaml': titled });
    expect(new Set(report.match(/(?<=:\d+ {2})\S+/g))).toEqual(
      new Set(['unwritten-text', 'empty-section']),
    );
  });

  it('refuses names that somebody else has, by case alone too, and names that are none', async () => {
    expect(await problemsOf({ id: 'brokenthing' })).toMatchInlineSnapshot(
      `"The id "brokenthing" is a name of "BrokenThing" already, upper and lower case apart."`,
    );
    expect(await problemsOf({ id: '4711' })).toMatchInlineSnapshot(
      `"The id "4711" is a name of "BrokenThing" already, upper and lower case apart."`,
    );
    expect(await problemsOf({ aliases: ['A-Cause'] })).toMatchInlineSnapshot(
      `"The alias "A-Cause" is a name of "a-cause" already, upper and lower case apart."`,
    );
    expect(await problemsOf({ id: '../x' })).toMatchInlineSnapshot(
      `"The id "../x" is not letters and digits, joined by single hyphens, dots or underscores, such as "E_LOCK_TIMEOUT" or "disk-is-full"."`,
    );
  });

  it('refuses a name of an entry whose facts cannot be read', async () => {
    const { catalog } = await loadContent({ 'errors/BrokenThing/error.yaml': 'kind: [' });
    const planned = planEntry(catalog, { ...DRAFT, aliases: ['brokenthing'] }, '2026-11-29');
    expect(planned).toMatchInlineSnapshot(`
      {
        "problems": [
          "The alias "brokenthing" is a name of "BrokenThing" already, upper and lower case apart.",
        ],
      }
    `);
  });

  it('names every value that is wrong or missing at once', async () => {
    expect(
      await problemsOf({
        kind: 'kode',
        title: ' ',
        facets: { area: ['saww'], action: ['cut', 'bend'] },
        sources: ['manuel 2025-01-31', 'manual yesterday'],
      }),
    ).toMatchInlineSnapshot(`
      "--area is "saww": write "saw".
      --action is cut,bend: only one of cut, bend.
      --kind is "kode": one of code, message, symptom.
      --title is missing: a short line that says what is wrong.
      --source names "manuel", which is not in sources.yaml: write "manual", or add it there first.
      --source is "manual yesterday": write the day too, "manual 2025-01-31"."
    `);
    expect(await problemsOf({ facets: {}, sources: [] })).toMatchInlineSnapshot(`
      "--area is missing: one of saw, press.
      --action is missing: one of cut, bend.
      --source is missing: a document of sources.yaml and its day, as "manual 2025-01-31"."
    `);
  });

  it('refuses what the check would refuse, and what would be lost', async () => {
    expect(
      await problemsOf({
        title: 'Two\nlines',
        aliases: ['0815', 'New Thing', '0815'],
        facets: { area: ['saw'], action: ['cut'], system: ['old', 'old'] },
        messages: ['Broken  twice.', 'Broken twice.', ' '],
        sources: [
          '',
          'manual 2026-11-30',
          'manual 2025-01-31 disks',
          'manual 2025-02-01',
          'manual  2025-02-01',
        ],
      }),
    ).toMatchInlineSnapshot(`
      "The alias "0815" is a name of "NewThing" already, upper and lower case apart.
      --title is "Two\\nlines": write it in one line.
      --message is empty: leave it out where nothing is printed.
      --source is empty: a document of sources.yaml and its day, as "manual 2025-01-31".
      --source is "manual 2026-11-30", a day that is still to come: write the day of its text.
      --source is "manual 2025-01-31 disks": write "manual 2025-01-31" alone; a place in it is written into the file, as "anchor".
      --system is "old" twice: write it once.
      --message is "Broken twice." twice: write it once.
      --source is "manual 2025-02-01" twice: write it once."
    `);
  });

  it('refuses for a cause what only errors have', async () => {
    const cause = { type: 'cause', kind: 'cause', id: 'new-thing' } as const;
    expect(await problemsOf(cause)).toMatchInlineSnapshot(`
      "--area is of errors alone: leave it out of a cause.
      --action is of errors alone: leave it out of a cause.
      --alias is of errors alone: leave it out of a cause.
      --message is of errors alone: leave it out of a cause."
    `);
  });
});

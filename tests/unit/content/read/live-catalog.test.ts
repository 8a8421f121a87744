import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, it, onTestFinished, vi } from 'vitest';
import { keepCatalog } from '../../../../src/content/read/live-catalog.ts';
import { loadCatalog } from '../../../../src/content/read/load.ts';
import type { Issue } from '../../../../src/model/issue.ts';
import { KNOWN_ONLY, VALID_CONTENT, writeContent } from '../../../support/content-fixture.ts';

type Path = keyof typeof VALID_CONTENT;

/** Keeps the catalogue of a small content folder, whose files may be changed. */
async function keep() {
  const root = await writeContent();
  const content = join(root, 'content');
  vi.stubEnv('SHIRUBE_CONTENT', content);
  onTestFinished(() => {
    vi.unstubAllEnvs();
  });
  const onCatalog = vi.fn();
  const onIssues = vi.fn<(issues: readonly Issue[]) => void>();
  const live = keepCatalog(root, { onCatalog, onIssues });
  await live.get();
  const edit = (path: Path, from: string, to: string): void => {
    const text: string = VALID_CONTENT[path];
    expect(text).toContain(from);
    writeFileSync(join(content, path), text.replace(from, to));
    live.update(join(content, path));
  };
  const mend = (path: Path): void => {
    edit(path, '', '');
  };
  const listRules = async () => (await live.listIssues()).map(({ rule }) => rule);
  return { root, content, live, edit, mend, listRules, onCatalog, onIssues };
}

it('is as if it had been loaded anew after each change', async () => {
  const { root, content, live, edit, mend } = await keep();
  const compare = async (): Promise<void> => {
    const { catalog, issues } = await loadCatalog(root, content);
    expect(JSON.stringify(await live.get())).toBe(JSON.stringify(catalog));
    expect(await live.listIssues()).toEqual(issues);
  };
  await compare();
  edit('errors/BrokenThing/error.yaml', 'A thing is broken', 'Another title');
  await compare();
  edit('errors/BrokenThing/en.mdx', 'It broke.', 'It is in pieces.');
  await compare();
  edit('causes/a-cause/cause.yaml', 'system: []', 'system: [old]');
  await compare();
  edit('product.yaml', 'name: Workshop', 'name: Mill');
  await compare();
  edit('product.yaml', 'old: { en: Old', 'old: { en: Ancient');
  await compare();
  mend('product.yaml');
  rmSync(join(content, 'errors/BrokenThing/ja.mdx'));
  live.update(join(content, 'errors/BrokenThing/ja.mdx'));
  await compare();
});

it('tells whoever asks that the disk fails, and nobody else', async () => {
  const root = await writeContent();
  vi.stubEnv('SHIRUBE_CONTENT', join(root, 'content/product.yaml'));
  onTestFinished(() => {
    vi.unstubAllEnvs();
  });
  const live = keepCatalog(root, { onCatalog: vi.fn(), onIssues: vi.fn() });
  // What nobody catches by then ends a process, and this test.
  await setTimeout(20);
  await expect(live.get()).rejects.toThrow('ENOTDIR');
});

it('shows what cannot be read as it was last, and says what is wrong with it', async () => {
  const { live, edit, mend, listRules } = await keep();
  const before = JSON.stringify(await live.get());
  edit('errors/BrokenThing/error.yaml', 'kind: code', 'kind: [code');
  expect(JSON.stringify(await live.get())).toBe(before);
  expect(await listRules()).toEqual(['yaml-syntax']);
  mend('errors/BrokenThing/error.yaml');
  edit('errors/BrokenThing/en.mdx', '</Meaning>', '</Meanin>');
  expect(JSON.stringify(await live.get())).toBe(before);
  expect(await listRules()).toEqual(['mdx-syntax']);
  mend('errors/BrokenThing/en.mdx');
  edit('product.yaml', 'name: Workshop', 'nmae: Workshop');
  expect(JSON.stringify(await live.get())).toBe(before);
  expect(await listRules()).toEqual(['missing-field', 'unknown-key']);
  mend('product.yaml');
  expect(await listRules()).toEqual([]);
});

it('keeps an entry that has lost its facts until its folder is gone', async () => {
  const { content, live, listRules } = await keep();
  rmSync(join(content, 'causes/a-cause/cause.yaml'));
  live.update(join(content, 'causes/a-cause/cause.yaml'));
  // It was there before.
  expect([...(await live.get()).causes.keys()]).toEqual(['a-cause']);
  expect(await listRules()).toEqual(['missing-file']);
  rmSync(join(content, 'causes/a-cause'), { recursive: true });
  live.update(join(content, 'causes/a-cause/en.mdx'));
  expect([...(await live.get()).causes.keys()]).toEqual([]);
  expect(new Set(await listRules())).toEqual(new Set(['dangling-id']));
});

it('tells of each catalogue once, and of issues only where they are others', async () => {
  const { live, edit, onCatalog, onIssues } = await keep();
  await live.listIssues();
  expect(onCatalog).toHaveBeenCalledTimes(1);
  expect(onIssues).not.toHaveBeenCalled();
  // Saved several times at once, as by an editor.
  edit('errors/BrokenThing/error.yaml', 'area: saw', 'area: sow');
  edit('errors/BrokenThing/error.yaml', 'area: saw', 'area: sow');
  edit('errors/BrokenThing/en.mdx', 'It broke.', 'It is in pieces.');
  await live.listIssues();
  expect(onCatalog).toHaveBeenCalledTimes(2);
  expect(onIssues).toHaveBeenCalledTimes(1);
  edit('causes/a-cause/cause.yaml', 'The thing is worn', 'The thing is old');
  await live.listIssues();
  expect(onCatalog).toHaveBeenCalledTimes(3);
  expect(onIssues).toHaveBeenCalledTimes(1);
});

it('leaves out a new entry until it can be read', async () => {
  const { content, live, listRules } = await keep();
  const file = join(content, 'errors/NewThing/error.yaml');
  mkdirSync(join(content, 'errors/NewThing'));
  writeFileSync(file, 'kind: [code');
  live.update(file);
  expect([...(await live.get()).errors.keys()]).toEqual(['BrokenThing']);
  expect(await listRules()).toEqual(['yaml-syntax']);
  writeFileSync(file, KNOWN_ONLY);
  live.update(file);
  expect([...(await live.get()).errors.keys()]).toEqual(['BrokenThing', 'NewThing']);
});

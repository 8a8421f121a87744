import { describe, expect, it } from 'vitest';
import {
  compileProse,
  createProseCompiler,
  type ProseContent,
} from '../../../src/prose/compile-prose.ts';

/** Shows a tree as text: `{ type: 'p', props: { children: 'a' } }` -> `<p>a</p>` */
function show(node: unknown): string {
  if (Array.isArray(node)) return node.map(show).join('');
  if (typeof node !== 'object' || node === null) return typeof node === 'string' ? node : '';
  const { type, props } = node as { type: unknown; props: Record<string, unknown> };
  const { children, ...attributes } = props;
  const shown = Object.entries(attributes).map(([name, value]) => ` ${name}="${String(value)}"`);
  const name = typeof type === 'string' ? type : '';
  return `<${name}${shown.join('')}>${show(children)}</${name}>`;
}

const jsx = (type: unknown, props: unknown): unknown => ({ type, props });
const RUNTIME = { Fragment: 'fragment', jsx, jsxs: jsx };

async function render(body: string): Promise<string> {
  const content = await compileProse('en.mdx', body, RUNTIME);
  const names = ['Meaning', 'Resolution', 'Steps', 'Step', 'Ref', 'Ui', 'Held'];
  return show(content({ components: Object.fromEntries(names.map((name) => [name, name])) }));
}

describe('compileProse', () => {
  it('gives a tree of the components, each with its place', async () => {
    expect(await render('<Resolution>\n<Step>\nDo "it" -- `now`.\n</Step>\n</Resolution>')).toBe(
      '<Resolution section="resolution"><Steps start="1"><Step number="1">' +
        '<p>Do "it" -- <Held><code>now</code>.</Held></p></Step></Steps></Resolution>',
    );
  });

  it('tells labels and links their place', async () => {
    const body = '<Meaning>\n<Ui id="a" /> and <Ui id="a" />, see 「<Ref id="b" />」.\n</Meaning>';
    const html = await render(body);
    expect(html).toContain('<Ui id="a" first="true"></Ui> and <Ui id="a"></Ui>');
    expect(html).toContain('<Ref id="b" quotes="「」"></Ref>');
  });

  it('makes a paragraph of a link or label on a line of its own', async () => {
    const body = '<Resolution>\n<Step>\n<Ref id="a" />\n</Step>\n</Resolution>\n';
    expect(await render(body)).toContain(
      '<Step number="1" refs="a"><p><Ref id="a"></Ref></p></Step>',
    );
    expect(await render('<Meaning>\n<Ref id="a">\nthese *words*\n</Ref>\n</Meaning>')).toContain(
      '<p><Ref id="a">these <em>words</em></Ref></p>',
    );
    expect(await render('<Meaning>\n<Ui id="a" />\n</Meaning>')).toContain(
      '<p><Ui id="a" first="true"></Ui></p>',
    );
  });

  it('fails with the place of a fault', async () => {
    await expect(render('<Meaning>\nIt broke.\n')).rejects.toThrow(/1:1/);
  });
});

describe('createProseCompiler', () => {
  /** A compiler that keeps two texts, and what it has compiled. */
  function createCompiler() {
    const compiled: string[] = [];
    const compile = createProseCompiler(
      RUNTIME,
      (file, body): Promise<ProseContent> => {
        compiled.push(`${file} ${body}`);
        return Promise.resolve(() => body);
      },
      2,
    );
    return { compile, compiled };
  }

  it('compiles a text once, and anew when it has changed', async () => {
    const { compile, compiled } = createCompiler();
    await compile({ file: 'a', body: '1' });
    await compile({ file: 'a', body: '1' });
    const content = await compile({ file: 'a', body: '2' });
    expect(compiled).toEqual(['a 1', 'a 2']);
    expect(content({ components: {} })).toBe('2');
  });

  it('keeps what was asked for last, and no more', async () => {
    const { compile, compiled } = createCompiler();
    for (const file of ['a', 'b', 'a', 'c', 'a', 'b']) await compile({ file, body: '1' });
    expect(compiled).toEqual(['a 1', 'b 1', 'c 1', 'b 1']);
  });
});

import { compileFunction } from 'node:vm';
import { mdxToJs } from 'satteri';
import { annotateProse } from './annotate-prose.ts';
import { holdSigns } from './hold-signs.ts';
import { markFirstLabels } from './mark-first-labels.ts';
import { takeRefQuotes } from './take-ref-quotes.ts';
import { wrapLoneInlines } from './wrap-lone-inlines.ts';

/** What the compiled prose is made of when it is called: a JSX runtime. */
export interface ProseRuntime {
  Fragment: unknown;
  jsx: unknown;
  jsxs: unknown;
}

/** Compiled prose: gives its tree for the components that it names. */
export type ProseContent = (props: { components: Record<string, unknown> }) => unknown;

/**
 * Compiles the body of a prose file, when the page that shows it is made. As modules of the bundler,
 * prose files took a third of the build, and memory for as long as it ran.
 *
 * Import and export would be dropped without a word; `npm run check` refuses them.
 *
 * @param file what errors name
 * @throws the compiler's error, which tells line and column
 */
export async function compileProse(
  file: string,
  body: string,
  runtime: ProseRuntime,
): Promise<ProseContent> {
  const { code } = await mdxToJs(body, {
    mdastPlugins: [wrapLoneInlines, takeRefQuotes, markFirstLabels, holdSigns, annotateProse],
    // Literals are exact: no smart punctuation. Snippets are short: no syntax highlighter.
    features: { gfm: true, smartPunctuation: false },
    outputFormat: 'function-body',
    elementAttributeNameCase: 'html',
  });
  const evaluate = compileFunction(code, ['runtime'], { filename: file }) as (
    given: ProseRuntime,
  ) => { default: ProseContent };
  return evaluate(runtime).default;
}

/** How many compiled texts are kept: pages that follow each other offer the same procedures. */
const MOST_KEPT = 400;

/**
 * Makes a function that compiles prose and keeps what was asked for last.
 *
 * @param compile for tests
 */
export function createProseCompiler(
  runtime: ProseRuntime,
  compile: typeof compileProse = compileProse,
  mostKept: number = MOST_KEPT,
): (prose: { file: string; body: string }) => Promise<ProseContent> {
  const kept = new Map<string, { body: string; content: Promise<ProseContent> }>();
  return ({ file, body }) => {
    const known = kept.get(file);
    const content = known?.body === body ? known.content : compile(file, body, runtime);
    // What was added first is dropped first.
    kept.delete(file);
    kept.set(file, { body, content });
    const [oldest] = kept.keys();
    if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
    return content;
  };
}

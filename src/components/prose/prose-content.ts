import { Fragment, jsx, jsxs } from 'astro/jsx-runtime';
import type { SSRResult } from 'astro';
import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import { createComponent, renderJSX } from 'astro/runtime/server/index.js';
import { createProseCompiler } from '../../prose/compile-prose.ts';
import type { Prose } from '../../content/catalogue/types.ts';

const compile = createProseCompiler({ Fragment, jsx, jsxs });

/** The prose of a file as a component, which takes the components that it names. The only place that renders MDX. */
export async function loadProse(
  prose: Pick<Prose, 'file' | 'body'>,
): Promise<AstroComponentFactory> {
  const content = await compile(prose);
  return createComponent((result: SSRResult, props) => {
    const { components } = props as { components: Record<string, unknown> };
    return renderJSX(result, content({ components: { Fragment, ...components } }));
  });
}

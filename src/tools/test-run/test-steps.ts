import { join } from 'node:path';
import { projectRoot } from '../../project-root.ts';
import { resolvePackageCommand } from './package-command.ts';
import { readPlaywrightCounts, readVitestCounts, type TestCounts } from './test-counts.ts';

/** One thing that `npm test` does. */
export interface TestStep {
  /** What selects the step on the command line: `npm test -- lint unit`. */
  id: string;
  title: string;
  /** The Node scripts that the step runs, one after the other. */
  commands: readonly TestCommand[];
  /** Where the step leaves its report, for those that count tests. */
  report?: { file: string; read: (file: string) => TestCounts };
}

/** A Node script with its arguments. */
export interface TestCommand {
  script: string;
  args: readonly string[];
  environment?: Readonly<Record<string, string>>;
}

/** Reports are working files: not part of the build, and not kept in git. */
const REPORTS = join(projectRoot, '.cache/test-reports');

/** Where the example is built: the tests look for it there (`tests/example/site.ts`). */
const EXAMPLE_SITE = '.cache/example';

/**
 * The steps of `npm test`: what is quickest to fail comes first, and the site is built only when all
 * that can be known without it holds.
 *
 * `()` -> `[{ id: 'format', title: 'Format', ... }, ...]`
 */
export function listTestSteps(): TestStep[] {
  return [
    {
      id: 'format',
      title: 'Format',
      commands: [tool('prettier', '--check', '--log-level=warn', '.')],
    },
    {
      id: 'lint',
      title: 'Lint',
      commands: [tool('eslint', '--max-warnings', '0', '.')],
    },
    {
      id: 'types',
      title: 'Types',
      commands: [
        tool('astro', 'sync'),
        packageTool('@astrojs/check', 'astro-check', '--minimumFailingSeverity', 'warning'),
        packageTool('typescript', 'tsc', '--noEmit'),
      ],
    },
    vitestStep('unit', 'Unit tests'),
    { id: 'content', title: 'Content', commands: [{ script: 'src/tools/check.ts', args: [] }] },
    { id: 'build', title: 'Build', commands: [tool('astro', 'build')] },
    {
      id: 'build-example',
      title: 'Build of the example',
      commands: [
        {
          ...tool('astro', 'build', '--outDir', EXAMPLE_SITE),
          environment: { SHIRUBE_CONTENT: 'examples/database' },
        },
      ],
    },
    vitestStep('dist', 'Built site'),
    vitestStep('example', 'Example'),
    vitestStep('hosting', 'Servers'),
    {
      id: 'e2e',
      title: 'Browser tests',
      commands: [
        {
          ...packageTool('@playwright/test', 'playwright', 'test', '--reporter=line,json'),
          environment: { PLAYWRIGHT_JSON_OUTPUT_FILE: join(REPORTS, 'e2e.json') },
        },
      ],
      report: { file: join(REPORTS, 'e2e.json'), read: readPlaywrightCounts },
    },
  ];
}

function vitestStep(project: string, title: string): TestStep {
  const file = join(REPORTS, `${project}.json`);
  return {
    id: project,
    title,
    commands: [
      tool(
        'vitest',
        'run',
        `--project=${project}`,
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${file}`,
      ),
    ],
    report: { file, read: readVitestCounts },
  };
}

function tool(name: string, ...args: string[]): TestCommand {
  return packageTool(name, name, ...args);
}

function packageTool(packageName: string, command: string, ...args: string[]): TestCommand {
  return { script: resolvePackageCommand(packageName, command), args };
}

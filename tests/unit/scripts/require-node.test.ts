import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';

interface Machine {
  userAgent?: string;
  nodeVersion: string;
  hasPackages: boolean;
  hasRuntime: boolean;
  isInstallation: boolean;
}

// A .cjs file for the sake of old versions of Node, and without types of its own.
const { findProblem } = createRequire(import.meta.url)('../../../scripts/require-node.cjs') as {
  findProblem: (machine: Machine) => string | null;
};

const READY = { hasPackages: true, hasRuntime: true, isInstallation: false };
const INSTALLING = { hasPackages: true, hasRuntime: true, isInstallation: true };

describe('findProblem', () => {
  it.each<[string, Machine]>([
    [
      "the system's Node 20 and the project's Node 24",
      {
        userAgent: 'npm/10.8.2 node/v20.20.2 linux x64 workspaces/false',
        nodeVersion: 'v24.21.0',
        ...READY,
      },
    ],
    [
      'an installation with Node 20',
      { userAgent: 'npm/10.0.0 node/v20.0.0 linux x64', nodeVersion: 'v20.0.0', ...INSTALLING },
    ],
    ['a run by hand', { nodeVersion: 'v24.21.0', ...READY }],
    [
      "a later Node of the system's own",
      { userAgent: 'npm/12.2.0 node/v26.1.0 win32 x64', nodeVersion: 'v26.1.0', ...READY },
    ],
  ])('finds nothing wrong with %s', (_name, machine) => {
    expect(findProblem(machine)).toBeNull();
  });

  it('names an old Node, though the project brings its own', () => {
    expect(
      findProblem({
        userAgent: 'npm/10.8.2 node/v18.19.1 linux x64',
        nodeVersion: 'v24.21.0',
        ...READY,
      }),
    ).toMatchInlineSnapshot(
      `"Shirube needs Node 20 or later, but this is Node 18.19.1: install a current Node from https://nodejs.org and run the command again."`,
    );
  });

  it('names an old npm', () => {
    expect(
      findProblem({
        userAgent: 'npm/9.9.3 node/v20.1.0 linux x64',
        nodeVersion: 'v20.1.0',
        ...INSTALLING,
      }),
    ).toMatchInlineSnapshot(
      `"Shirube needs npm 10 or later, but this is npm 9.9.3: run "npm install -g npm@10" and then the command again."`,
    );
  });

  it('says what is to be done first', () => {
    expect(
      findProblem({
        userAgent: 'npm/10.8.2 node/v20.20.2 linux x64',
        nodeVersion: 'v20.20.2',
        hasPackages: false,
        hasRuntime: false,
        isInstallation: false,
      }),
    ).toMatchInlineSnapshot(
      `"The packages that Shirube needs are not installed: run "npm ci" and then the command again."`,
    );
  });

  it('sends whoever runs a file by hand to the commands of npm', () => {
    expect(findProblem({ nodeVersion: 'v20.20.2', ...READY })).toMatchInlineSnapshot(
      `"This file needs Node 24, and Node 20.20.2 runs it: use the commands of npm, such as "npm run check", which bring their own."`,
    );
  });

  it("says how to bring the project's Node when it is missing", () => {
    expect(
      findProblem({
        userAgent: 'npm/11.19.1 node/v20.20.2 linux x64',
        nodeVersion: 'v20.20.2',
        ...READY,
      }),
    ).toMatchInlineSnapshot(
      `"The Node 24 that "npm ci" puts into node_modules is missing (Node 20.20.2 runs instead), as happens when packages are installed without their install scripts: run "npm ci --ignore-scripts=false"."`,
    );
  });
});

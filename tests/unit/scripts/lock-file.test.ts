import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

interface LockedPackage {
  version?: string;
  resolved?: string;
  integrity?: string;
  optionalDependencies?: Record<string, string>;
}

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  packages: Record<string, LockedPackage>;
};

/** The package that one at `path` gets when it asks for `name`: the nearest, going outwards. */
function findPackage(path: string, name: string): LockedPackage | undefined {
  for (let folder = path; ; folder = folder.slice(0, folder.lastIndexOf('/node_modules/'))) {
    const found = packages[`${folder}/node_modules/${name}`];
    if (found) return found;
    if (!folder.includes('/node_modules/')) return packages[`node_modules/${name}`];
  }
}

describe('package-lock.json', () => {
  it('names no registry', () => {
    expect(Object.keys(packages).filter((path) => packages[path]?.resolved)).toEqual([]);
  });

  // Where npm had no package for another system at hand, it wrote none: `npm view <name>@<version> dist.integrity`.
  it('holds the hash of every package', () => {
    const without = Object.keys(packages).filter(
      (path) => path !== '' && !packages[path]?.integrity,
    );
    expect(without).toEqual([]);
  });

  // npm leaves out the packages for other systems that it cannot find in its registry at the time, and
  // `npm ci` then refuses the lock file: "Missing: @pagefind/darwin-arm64@ from lock file". Where this
  // fails, add the missing entries by hand: version, integrity, cpu, os, "dev" and "optional".
  it('holds the packages for every system, not only for the one on which it was made', () => {
    const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
      Object.entries(optionalDependencies)
        // Only exact versions: those are the parts of a program that is built for several systems.
        .filter(([, version]) => /^\d/.test(version))
        .filter(([name, version]) => findPackage(path, name)?.version !== version)
        .map(([name, version]) => `${path} -> ${name}@${version}`),
    );
    expect(missing).toEqual([]);
  });
});

import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

describe('scripts/run.cjs', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'shirube-run-'));
    cpSync('scripts', join(folder, 'scripts'), { recursive: true });
    writeFileSync(join(folder, 'tool.ts'), 'const [, ...args]: string[] = process.argv;\n' + PRINT);
    writeFileSync(join(folder, 'bad.ts'), "throw new Error('bad');\n");
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  function run(...args: string[]): { status: number | null; stdout: string; stderr: string } {
    const environment = { ...process.env };
    // Who runs these tests by npm has a user agent.
    delete environment['npm_config_user_agent'];
    return spawnSync(process.execPath, [join(folder, 'scripts/run.cjs'), ...args], {
      encoding: 'utf8',
      env: environment,
    });
  }

  it('says in one sentence that nothing is installed', () => {
    const { status, stderr } = run('tool.ts');
    expect(status).toBe(1);
    expect(stderr).toMatchInlineSnapshot(`
      "
      The packages that Shirube needs are not installed: run "npm ci" and then the command again.

      "
    `);
  });

  it('runs a file, or the command of a package, with what follows', () => {
    const installed = join(folder, 'node_modules/tool');
    mkdirSync(installed, { recursive: true });
    writeFileSync(join(installed, 'package.json'), '{"type":"module","bin":{"tool":"main.js"}}');
    writeFileSync(join(installed, 'main.js'), 'const [, ...args] = process.argv;\n' + PRINT);
    expect(JSON.parse(run('tool.ts', '--port', '1 2').stdout)).toEqual([
      join(folder, 'tool.ts'),
      '--port',
      '1 2',
      '1',
    ]);
    expect(JSON.parse(run('tool', 'build').stdout)).toEqual([
      join(installed, 'main.js'),
      'build',
      '1',
    ]);
  });

  it('takes from .env which content to work on, unless it is told otherwise', () => {
    writeFileSync(join(folder, '.env'), 'SHIRUBE_CONTENT=../acme\n');
    const tool = "console.log(process.env['SHIRUBE_CONTENT'] ?? 'none');\n";
    writeFileSync(join(folder, 'where.ts'), tool);
    mkdirSync(join(folder, 'src/tools'), { recursive: true });
    writeFileSync(join(folder, 'src/tools/run-tests.ts'), tool);
    try {
      vi.stubEnv('SHIRUBE_CONTENT', undefined);
      expect(run('where.ts').stdout).toBe('../acme\n');
      vi.stubEnv('SHIRUBE_CONTENT', 'examples/database');
      expect(run('where.ts').stdout).toBe('examples/database\n');
      vi.stubEnv('SHIRUBE_CONTENT', undefined);
      // The tests are about what lies in the repository.
      expect(run('src/tools/run-tests.ts').stdout).toBe('none\n');
      // As Windows saves files.
      writeFileSync(join(folder, '.env'), '\uFEFFSHIRUBE_CONTENT="../acme"\r\n');
      expect(run('where.ts').stdout).toBe('../acme\n');
      writeFileSync(join(folder, '.env'), 'SHIRUBE_CONTENT=../acme\r\n', 'utf16le');
      expect(run('where.ts')).toMatchObject({
        status: 1,
        stderr: 'The file .env is saved as UTF-16: save it as UTF-8.\n',
      });
    } finally {
      vi.unstubAllEnvs();
      rmSync(join(folder, '.env'));
    }
  });

  it('fails when what it runs fails', () => {
    expect(run('bad.ts').status).toBe(1);
  });
});

const PRINT = "console.log(JSON.stringify([...args, process.env['ASTRO_TELEMETRY_DISABLED']]));\n";

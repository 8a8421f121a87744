/**
 * What the process runs that `runTool` keeps: a command again and again. What a command imports stays, which
 * is nearly all that its start takes; its own file is run anew each time.
 */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { projectRoot } from '../../../src/project-root.ts';
import type { ToolOutcome, ToolRun } from './run-tool.ts';

let runs = 0;

process.on('message', (run: ToolRun) => {
  void runAnew(run).then((outcome) => process.send?.(outcome));
});
process.on('disconnect', () => process.exit());

async function runAnew({ tool, words, environment }: ToolRun): Promise<ToolOutcome> {
  const file = join(projectRoot, `src/tools/${tool}.ts`);
  process.argv.splice(1, Infinity, file, ...words);
  // What a run before has set is gone, its time zone too.
  for (const name of Object.keys(process.env)) Reflect.deleteProperty(process.env, name);
  Object.assign(process.env, environment);
  process.exitCode = undefined;
  const stdout = keepOutput(process.stdout);
  const stderr = keepOutput(process.stderr);
  runs += 1;
  try {
    await import(`${pathToFileURL(file).href}?${String(runs)}`);
  } catch (error) {
    // As Node does for what nobody has caught.
    console.error(error);
    process.exitCode = 1;
  }
  return { status: exitCode(), stdout: stdout(), stderr: stderr() };
}

function exitCode(): number {
  return Number(process.exitCode ?? 0);
}

/** Keeps what is written to a stream, until what it gives back is asked for it. */
function keepOutput(stream: NodeJS.WriteStream): () => string {
  const write = stream.write.bind(stream);
  let text = '';
  stream.write = (chunk: Uint8Array | string): boolean => {
    text += typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString();
    return true;
  };
  return () => {
    stream.write = write;
    return text;
  };
}

/**
 * Loaded before a script that is measured: when the script ends, its process tells what it used through
 * file descriptor 3. Workers and children, which are given the same options, keep silent.
 */
import { writeSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

if (isMainThread && process.env['MEASURED_BY'] === String(process.ppid)) {
  process.on('exit', () => {
    writeSync(3, JSON.stringify(process.resourceUsage()));
  });
}

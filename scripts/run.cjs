'use strict';
/*
 * Runs a command of this project: a file, or the command of a package under the same name. Every npm
 * script begins here, so that whatever is missing on a machine is told in one sentence.
 *
 *   node scripts/run.cjs src/tools/check.ts
 *   node scripts/run.cjs astro build
 *   node scripts/run.cjs @stryker-mutator/core run
 *
 * Like the file that it loads first, it keeps to syntax that old versions of Node read.
 */
var fs = require('fs');
var path = require('path');
var url = require('url');
var util = require('util');
require('./require-node.cjs').endWhereUnfit(false);

/* Nothing that this project runs calls home. */
process.env.ASTRO_TELEMETRY_DISABLED = '1';

/* What was compiled once is kept, which is nearly half of what a short command takes. Safe to delete. */
process.env.NODE_COMPILE_CACHE =
  process.env.NODE_COMPILE_CACHE || path.join(__dirname, '..', '.cache', 'compiled');
var enableCompileCache = require('module').enableCompileCache;
if (enableCompileCache) enableCompileCache(process.env.NODE_COMPILE_CACHE);

/* What runs must not see that it was run by this file. */
var command = process.argv.splice(1, 2)[1];
process.argv.splice(1, 0, findScript(command));

/* Which content to work on, for whoever has a base of their own. The tests are about what lies here. */
if (command !== 'src/tools/run-tests.ts') readSettings(path.join(__dirname, '..', '.env'));

/* Our own commands say how they are called; those of packages do so themselves. */
var isOurs = /\.ts$/.test(command);
var asksHelp = process.argv.slice(2).some(function (word) {
  return word === '--help' || word === '-h';
});
var started = isOurs && asksHelp ? findScript('src/tools/help.ts') : process.argv[1];

import(url.pathToFileURL(started).href);

/* What the environment says already stays. Editors of Windows save with a mark, or as UTF-16. */
function readSettings(file) {
  if (!fs.existsSync(file)) return;
  var bytes = fs.readFileSync(file);
  if (bytes.indexOf(0) >= 0) {
    console.error('The file .env is saved as UTF-16: save it as UTF-8.');
    process.exit(1);
  }
  var settings = util.parseEnv(bytes.toString('utf8').replace(/^\uFEFF/, ''));
  Object.keys(settings).forEach(function (name) {
    if (process.env[name] === undefined) process.env[name] = settings[name];
  });
}

/* 'astro' -> '<root>/node_modules/astro/bin/astro.mjs', 'src/tools/check.ts' -> '<root>/src/tools/check.ts' */
function findScript(command) {
  var root = path.join(__dirname, '..');
  if (/\.ts$/.test(command)) return path.join(root, command);
  var folder = path.join(root, 'node_modules', command);
  var bin = require(path.join(folder, 'package.json')).bin;
  /* A package of a family has a command of another name: its only one. */
  return path.join(
    folder,
    typeof bin === 'string' ? bin : bin[command] || bin[Object.keys(bin)[0]],
  );
}

'use strict';
/*
 * Says in one sentence what is missing before anything else can fail in an obscure way.
 *
 * This file runs before dependencies exist and on any old Node, so it keeps to old syntax and needs
 * nothing but Node itself.
 *
 * Before a command `run.cjs` asks it, also for the packages and the project's own Node. At the end of an
 * installation npm runs it by itself, for the system's versions.
 */
var fs = require('fs');
var path = require('path');

var MINIMUM_NODE = 20;
var MINIMUM_NPM = 10;

/* Node 22.18 is the first that runs TypeScript files as they are; the project brings Node 24. */
var MINIMUM_RUNTIME = 24;

/**
 * Finds the reason why this machine cannot run the project, or null.
 *
 * { userAgent: 'npm/8.0.0 node/v20.1.0 linux x64', ... } -> 'Shirube needs npm 10 or later ...'
 *
 * @param {{
 *   userAgent?: string, nodeVersion: string, hasPackages: boolean, hasRuntime: boolean, isInstallation: boolean
 * }} machine `userAgent` is what npm says about itself and the Node that runs it; scripts themselves run
 * on the project's Node, so `nodeVersion` alone does not tell the system's version.
 * @returns {string | null}
 */
function findProblem(machine) {
  var agent = machine.userAgent || '';
  var systemNode = versionIn(/\bnode\/v(\d+)(\.[\w.-]+)?/, agent);
  var npm = versionIn(/(?:^|\s)npm\/(\d+)(\.[\w.-]+)?/, agent);
  var running = versionIn(/^v(\d+)(\.[\w.-]+)?/, machine.nodeVersion);

  /* Without npm's word for it (the file was run by hand), the running Node is the system's. */
  var system = systemNode || running;
  if (system.major < MINIMUM_NODE) {
    return (
      'Shirube needs Node ' +
      MINIMUM_NODE +
      ' or later, but this is Node ' +
      system.text +
      ': install a current Node from https://nodejs.org and run the command again.'
    );
  }
  if (npm && npm.major < MINIMUM_NPM) {
    return (
      'Shirube needs npm ' +
      MINIMUM_NPM +
      ' or later, but this is npm ' +
      npm.text +
      ': run "npm install -g npm@' +
      MINIMUM_NPM +
      '" and then the command again.'
    );
  }
  if (machine.isInstallation) return null;
  if (!machine.hasPackages) {
    return 'The packages that Shirube needs are not installed: run "npm ci" and then the command again.';
  }
  if (running.major < MINIMUM_RUNTIME && machine.hasRuntime && !machine.userAgent) {
    return (
      'This file needs Node ' +
      MINIMUM_RUNTIME +
      ', and Node ' +
      running.text +
      ' runs it: use the commands of npm, such as "npm run check", which bring their own.'
    );
  }
  if (running.major < MINIMUM_RUNTIME) {
    return (
      'The Node ' +
      MINIMUM_RUNTIME +
      ' that "npm ci" puts into node_modules is missing (Node ' +
      running.text +
      ' runs instead), as happens when packages are installed without their install scripts: ' +
      'run "npm ci --ignore-scripts=false".'
    );
  }
  return null;
}

/* (/^v(\d+)(\.[\w.-]+)?/, 'v20.1.0') -> { major: 20, text: '20.1.0' } */
function versionIn(pattern, text) {
  var match = pattern.exec(text);
  return match && { major: Number(match[1]), text: match[1] + (match[2] || '') };
}

/* Says what is missing, if anything is, and ends this process. */
function endWhereUnfit(isInstallation) {
  var problem = findProblem({
    userAgent: process.env.npm_config_user_agent,
    nodeVersion: process.version,
    hasPackages: fs.existsSync(path.join(__dirname, '../node_modules')),
    hasRuntime: fs.existsSync(path.join(__dirname, '../node_modules/node/bin')),
    isInstallation: isInstallation,
  });
  if (!problem) return;
  console.error('\n' + problem + '\n');
  process.exit(1);
}

module.exports = { findProblem: findProblem, endWhereUnfit: endWhereUnfit };

if (require.main === module) endWhereUnfit(true);

#!/usr/bin/env node
/**
 * `signet-verify`, the door: looks at the Node.js that runs it before anything is loaded that an older one lacks.
 * Static imports are loaded first, so all else is behind a dynamic one.
 */
import { problemOfNode } from './signet-verify-node.js';

const problem = problemOfNode(process.versions.node);
if (problem === undefined) {
  const { verifyCommand } = await import('./signet-verify-command.js');
  process.exitCode = await verifyCommand(process.argv.slice(2), process);
} else {
  process.stderr.write(`signet-verify: ${problem}\n`);
  process.exitCode = 2;
}

import { parentPort } from 'node:worker_threads';

import type { Template } from 'liquidjs';

import type { FillAnswer, FillTask } from './fill-task.js';
import { fillTemplate } from './fill-template.js';
import { inspectTemplate } from './inspect-template.js';
import { createEngine, parseTemplate } from './liquid-engine.js';
import { problemOf } from './liquid-problem.js';

// The thread in which templates are read and filled. Node runs this file and what it imports also as TypeScript source
// (under tests), so all of it keeps to types that can be erased.

const MOST_PARSED = 32;

// The engine makes an error for each optional value that is absent; nobody reads where it was made.
Error.stackTraceLimit = 0;

const engine = createEngine();
const parsed = new Map<string, Template[]>();

/** Templates in use are few and filled again and again; the oldest parsed one makes room. */
function parsedTemplate(html: string): Template[] {
  const templates = parsed.get(html) ?? parseTemplate(engine, html);
  parsed.delete(html);
  parsed.set(html, templates);
  const [oldest] = parsed.keys();
  if (parsed.size > MOST_PARSED && oldest !== undefined) parsed.delete(oldest);
  return templates;
}

function answerTo(task: FillTask): FillAnswer {
  try {
    return task.kind === 'fill'
      ? { kind: 'filled', html: fillTemplate(engine, parsedTemplate(task.html), task.values) }
      : { kind: 'inspected', template: inspectTemplate(engine, task.html) };
  } catch (error) {
    return { kind: 'problem', problem: problemOf(error) };
  }
}

parentPort?.on('message', (task: FillTask) => {
  parentPort?.postMessage(answerTo(task));
});
parentPort?.postMessage('ready');

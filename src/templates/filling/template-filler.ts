import { existsSync } from 'node:fs';

import { Injectable } from '@nestjs/common';
import type { OnApplicationShutdown } from '@nestjs/common';

import type { FillProblem } from './fill-problem.js';
import type { FillAnswer, FillTask } from './fill-task.js';
import { TemplateRefused, TemplateTooLarge } from './filling.errors.js';
import type { InspectedTemplate } from './inspect-template.js';
import { KillableThread, ThreadDied, ThreadTooSlow } from './killable-thread.js';
import { templateLimits } from './limits.js';
import { workerSource } from './worker-source.js';

/**
 * Reads and fills templates in a thread of its own, where the worst of them costs two seconds and a thread (SEC-23).
 * Every refusal is a TemplateRefused or TemplateTooLarge, a 422 with a pointer to `/html` or to the value.
 */
@Injectable()
export class TemplateFiller implements OnApplicationShutdown {
  private readonly thread = new KillableThread({
    ...workerSource(new URL('./fill-worker', import.meta.url), existsSync),
    resourceLimits: {
      maxOldGenerationSizeMb: templateLimits.heapMb,
      maxYoungGenerationSizeMb: 32,
    },
    killMs: templateLimits.killMs,
  });

  /** Starts the thread, so that the first document does not wait for it. */
  warm(): void {
    this.thread.warm();
  }

  /** The whole HTML page of a document. Values that are missing are named all at once. */
  async fill(html: string, values: unknown): Promise<string> {
    const answer = await this.ask({ kind: 'fill', html, values });
    if (answer.kind !== 'filled') throw new Error(`Asked to fill, the thread ${answer.kind}`);
    return answer.html;
  }

  /** Whether a template may be kept, and what it takes: cleaned HTML, warnings, variables. */
  async inspect(html: string): Promise<InspectedTemplate> {
    const answer = await this.ask({ kind: 'inspect', html });
    if (answer.kind !== 'inspected') throw new Error(`Asked to inspect, the thread ${answer.kind}`);
    return answer.template;
  }

  async onApplicationShutdown(): Promise<void> {
    await this.close();
  }

  /** Ends the thread. */
  async close(): Promise<void> {
    await this.thread.close();
  }

  private async ask(task: FillTask): Promise<Exclude<FillAnswer, { kind: 'problem' }>> {
    if (task.html.length > templateLimits.htmlCharacters) throw new TemplateTooLarge();
    const answer = await this.thread.run(task).catch((error: unknown) => {
      throw refusalOf(error);
    });
    if (!isAnswer(answer)) throw new Error('The thread answered something else');
    if (answer.kind === 'problem') throw new TemplateRefused(answer.problem);
    return answer;
  }
}

function refusalOf(error: unknown): unknown {
  if (error instanceof ThreadTooSlow) return new TemplateRefused({ code: 'template_too_slow' });
  const cause = error instanceof ThreadDied ? error.cause : undefined;
  const outOfMemory: FillProblem = { code: 'template_out_of_memory' };
  return isOutOfMemory(cause) ? new TemplateRefused(outOfMemory) : error;
}

function isOutOfMemory(error: unknown): boolean {
  const coded = typeof error === 'object' && error !== null && 'code' in error;
  return coded && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}

function isAnswer(value: unknown): value is FillAnswer {
  return typeof value === 'object' && value !== null && 'kind' in value;
}

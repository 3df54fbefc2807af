import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';

import type { Answers, Question, WorkerReply, WorkerRequest } from './pdfium-worker.js';
import { PdfEncrypted, PdfPageMissing, PdfReaderFailed, PdfUnreadable } from './raster.errors.js';

interface Open {
  resolve: (answer: Answers[keyof Answers]) => void;
  reject: (error: Error) => void;
}

/**
 * The thread that PDFium lives in: started by the first question, kept warm, given up when it breaks
 * down or does not answer, so that a hostile file costs one question and not the process.
 */
export class PdfiumThread {
  private worker: Worker | undefined;
  private readonly open = new Map<number, Open>();
  private lastId = 0;
  private tail: Promise<unknown> = Promise.resolve();

  constructor(private readonly limitMs: number) {}

  /** Questions are answered one after another. @throws PdfUnreadable, PdfEncrypted, PdfPageMissing, PdfReaderFailed */
  ask<K extends Question['kind']>(
    pdf: Uint8Array,
    question: Extract<Question, { kind: K }>,
  ): Promise<Answers[K]> {
    const answer = this.tail.then(() => this.send(pdf, question));
    this.tail = answer.catch(() => undefined);
    // The worker answers a question of kind K with the answer of kind K: the protocol, not the compiler, says so.
    return answer as Promise<Answers[K]>;
  }

  async close(): Promise<void> {
    await this.tail;
    await this.worker?.terminate();
    this.worker = undefined;
  }

  private async send(pdf: Uint8Array, question: Question): Promise<Answers[keyof Answers]> {
    const worker = (this.worker ??= this.start());
    const id = (this.lastId += 1);
    let timer: NodeJS.Timeout | undefined;
    worker.ref();
    try {
      return await new Promise((resolve, reject) => {
        this.open.set(id, { resolve, reject });
        timer = setTimeout(() => {
          this.giveUp(worker, `No answer within ${this.limitMs} ms.`);
        }, this.limitMs);
        worker.postMessage({ id, pdf, question } satisfies WorkerRequest);
      });
    } finally {
      clearTimeout(timer);
      this.open.delete(id);
      worker.unref(); // an idle reader keeps no process alive
    }
  }

  private start(): Worker {
    // Compiled beside its .js, run from sources beside its .ts.
    const file = new URL(`./pdfium-worker${extname(import.meta.url)}`, import.meta.url);
    const worker = new Worker(file);
    worker.on('message', (reply: WorkerReply) => {
      const asked = this.open.get(reply.id);
      if ('answer' in reply) asked?.resolve(reply.answer);
      else asked?.reject(errorOf(reply));
      // After a trap the state of the memory is unknown.
      if ('problem' in reply && reply.problem === 'broken') this.giveUp(worker, reply.detail);
    });
    worker.on('error', (error: Error) => {
      this.giveUp(worker, error.message);
    });
    return worker;
  }

  private giveUp(worker: Worker, reason: string): void {
    if (this.worker === worker) this.worker = undefined;
    for (const asked of this.open.values()) asked.reject(new PdfReaderFailed(reason));
    void worker.terminate();
  }
}

function errorOf(reply: Extract<WorkerReply, { problem: string }>): Error {
  switch (reply.problem) {
    case 'unreadable':
      return new PdfUnreadable(reply.detail);
    case 'encrypted':
      return new PdfEncrypted();
    case 'no-such-page':
      return new PdfPageMissing(reply.detail);
    case 'broken':
      return new PdfReaderFailed(reply.detail);
  }
}

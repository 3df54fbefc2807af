import { Worker } from 'node:worker_threads';
import type { ResourceLimits } from 'node:worker_threads';

/** The thread did not answer in time and was killed. */
export class ThreadTooSlow extends Error {}

/** The thread ended by itself: out of memory, most likely, or broken. */
export class ThreadDied extends Error {}

export interface ThreadOptions {
  readonly file: URL;
  readonly execArgv: readonly string[];
  readonly resourceLimits: ResourceLimits;
  /** Milliseconds that one task may take. */
  readonly killMs: number;
}

interface QueuedTask {
  readonly task: unknown;
  readonly resolve: (answer: unknown) => void;
  readonly reject: (error: Error) => void;
}

/**
 * One warm worker thread that takes one task after another and is killed with the task that takes too long; a new one
 * is started at once, so that the next task does not wait for it. An idle thread does not keep the process alive.
 */
export class KillableThread {
  private readonly options: ThreadOptions;
  private readonly queue: QueuedTask[] = [];
  private worker: Worker | undefined;
  private running: { task: QueuedTask; timer: NodeJS.Timeout } | undefined;
  private ready = false;
  private closed = false;

  constructor(options: ThreadOptions) {
    this.options = options;
  }

  /** Starts the thread before the first task asks for it. */
  warm(): void {
    if (this.worker || this.closed) return;
    const worker = new Worker(this.options.file, {
      execArgv: [...this.options.execArgv],
      resourceLimits: this.options.resourceLimits,
      env: {},
    });
    this.worker = worker;
    this.ready = false;
    let failure = new ThreadDied('The thread ended without an answer');
    worker.on('message', (message: unknown) => {
      if (this.worker === worker) this.onMessage(message);
    });
    worker.on('error', (error) => {
      failure = new ThreadDied(messageOf(error), {
        cause: error,
      });
    });
    worker.on('exit', () => {
      if (this.worker === worker) this.onDeath(failure);
    });
    if (this.queue.length === 0) worker.unref();
  }

  /** The thread's answer to one task. Throws ThreadTooSlow or ThreadDied. */
  run(task: unknown): Promise<unknown> {
    return new Promise((resolve, reject) => {
      if (this.closed) {
        reject(new ThreadDied('The thread is closed'));
        return;
      }
      this.queue.push({ task, resolve, reject });
      this.warm();
      this.worker?.ref();
      this.next();
    });
  }

  /** Ends the thread; tasks that wait are refused. */
  async close(): Promise<void> {
    this.closed = true;
    const worker = this.worker;
    this.worker = undefined;
    this.refuseAll(new ThreadDied('The thread is closed'));
    await worker?.terminate();
  }

  private next(): void {
    if (!this.ready || this.running || !this.worker) return;
    const task = this.queue.shift();
    if (!task) {
      this.worker.unref();
      return;
    }
    const timer = setTimeout(() => {
      this.kill();
    }, this.options.killMs);
    this.running = { task, timer };
    this.worker.postMessage(task.task);
  }

  private onMessage(message: unknown): void {
    if (!this.ready) {
      // The first word of a thread says that it is there; until then no task's time runs.
      this.ready = true;
    } else if (this.running) {
      clearTimeout(this.running.timer);
      this.running.task.resolve(message);
      this.running = undefined;
    }
    this.next();
  }

  private kill(): void {
    const { worker } = this;
    this.worker = undefined;
    this.refuseRunning(new ThreadTooSlow(`No answer within ${this.options.killMs} ms`));
    void worker?.terminate();
    this.warm();
  }

  private onDeath(error: ThreadDied): void {
    this.worker = undefined;
    // A thread that cannot even start would be started for ever: then everybody who waits is told.
    if (this.ready) this.refuseRunning(error);
    else this.refuseAll(error);
    if (this.ready || this.queue.length > 0) this.warm();
  }

  private refuseRunning(error: Error): void {
    if (!this.running) return;
    clearTimeout(this.running.timer);
    this.running.task.reject(error);
    this.running = undefined;
  }

  private refuseAll(error: Error): void {
    this.refuseRunning(error);
    for (const { reject } of this.queue.splice(0)) reject(error);
  }
}

/** What a thread threw is an object of its own world: no `instanceof` of ours need recognize it. */
function messageOf(error: unknown): string {
  const known = typeof error === 'object' && error !== null && 'message' in error;
  return known ? String(error.message) : 'The thread failed';
}

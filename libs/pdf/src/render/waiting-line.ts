import { RendererBusy, RendererUnavailable } from './render.errors.js';

interface Waiting {
  admit: () => void;
  refuse: (error: Error) => void;
}

export interface WaitingLineLimits {
  /** How many may be inside at once. */
  places: number;
  /** How many may wait; one more is refused at once. */
  maxWaiting: number;
  /** How long one may wait, in milliseconds. */
  maxWaitMs: number;
}

/** Lets a limited number in at once, the rest in order of arrival; waiting is bounded in number and time. */
export class WaitingLine {
  private inside = 0;
  private isClosed = false;
  private readonly waiting = new Set<Waiting>();
  private readonly whenEmpty = new Set<() => void>();

  constructor(private readonly limits: WaitingLineLimits) {}

  /** Runs the task when its turn comes. @throws RendererBusy, RendererUnavailable */
  async run<T>(task: () => Promise<T>): Promise<T> {
    await this.enter();
    try {
      return await task();
    } finally {
      this.leave();
    }
  }

  /** Refuses everyone who waits or comes later; resolves when the last one inside has left. */
  async close(): Promise<void> {
    this.isClosed = true;
    for (const one of this.waiting) one.refuse(new RendererUnavailable('The renderer is closed.'));
    this.waiting.clear();
    if (this.inside === 0) return;
    await new Promise<void>((resolve) => this.whenEmpty.add(resolve));
  }

  private async enter(): Promise<void> {
    if (this.isClosed) throw new RendererUnavailable('The renderer is closed.');
    if (this.inside < this.limits.places) {
      this.inside += 1;
      return;
    }
    if (this.waiting.size >= this.limits.maxWaiting) {
      throw new RendererBusy(`${this.limits.maxWaiting} renders are already waiting.`);
    }
    await this.wait();
  }

  private wait(): Promise<void> {
    return new Promise((resolve, reject) => {
      const one: Waiting = {
        admit: () => {
          clearTimeout(timer);
          resolve();
        },
        refuse: (error) => {
          clearTimeout(timer);
          reject(error);
        },
      };
      const timer = setTimeout(() => {
        this.waiting.delete(one);
        reject(new RendererBusy(`No turn to render came within ${this.limits.maxWaitMs} ms.`));
      }, this.limits.maxWaitMs);
      this.waiting.add(one);
    });
  }

  private leave(): void {
    const [next] = this.waiting;
    if (next !== undefined) {
      // The place goes from hand to hand, so that nobody who comes in between can take it.
      this.waiting.delete(next);
      next.admit();
      return;
    }
    this.inside -= 1;
    if (this.inside === 0) for (const done of this.whenEmpty) done();
  }
}

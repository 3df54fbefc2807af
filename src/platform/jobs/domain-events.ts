import { Injectable } from '@nestjs/common';
import type { Tx } from '../database/tx.js';
import type { EventDefinition, EventPayload } from './define-event.js';
import { JobQueue } from './job-queue.js';
import { JobRegistry } from './job-registry.js';

/** Tells everybody who listens: one job row per listener, in the transaction of the fact itself. */
@Injectable()
export class DomainEvents {
  constructor(
    private readonly registry: JobRegistry,
    private readonly queue: JobQueue,
  ) {}

  async emit<P extends EventPayload>(tx: Tx, event: EventDefinition<P>, payload: P): Promise<void> {
    const listeners = this.registry.listenersOf(event);
    await this.queue.putAll(
      tx,
      listeners.map((job) => ({ job, payload })),
    );
  }
}

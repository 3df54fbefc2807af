import { Injectable } from '@nestjs/common';
import { Clock, type Tx } from '../../../platform/index.js';
import { type ForwardAction, forwardLifecycle } from './forward-lifecycle.js';
import { IntrumForward } from './intrum-forward.entity.js';

export type BesideForward = Partial<Pick<IntrumForward, 'reason' | 'answer' | 'tries' | 'dueAt'>>;

/** The one writer of the status of a forward. The caller has locked the row. */
@Injectable()
export class ForwardTransitions {
  constructor(private readonly clock: Clock) {}

  /** False when it is at its end already. */
  async apply(
    tx: Tx,
    forward: IntrumForward,
    action: ForwardAction,
    beside: BesideForward = {},
  ): Promise<boolean> {
    const status = forwardLifecycle.next(forward.status, action);
    if (!status) return false;
    const moved = { ...beside, status, statusAt: this.clock.now() };
    await tx.update(IntrumForward, { id: forward.id }, moved);
    Object.assign(forward, moved);
    return true;
  }
}

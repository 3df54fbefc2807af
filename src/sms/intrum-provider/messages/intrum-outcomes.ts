import { Injectable } from '@nestjs/common';
import { Clock, JobQueue, newId, type Tx } from '../../../platform/index.js';
import type { SubmissionResult } from '../../gateways/sms-gateway.js';
import { IntrumSchedule } from '../../gateways/intrum/intrum-schedule.js';
import { nextTry } from '../../submission/refusal-policy.js';
import type { IntrumMessage } from './intrum-message.entity.js';
import { IntrumMessagePart } from './intrum-message-part.entity.js';
import { IntrumMessageTransitions } from './intrum-message-transitions.js';
import { submitIntrumMessage } from './submit-intrum-message.jobs.js';

const LONGEST_ID = 128;

/** Writes down what came of a submission of a message of INTRUM. */
@Injectable()
export class IntrumOutcomes {
  constructor(
    private readonly transitions: IntrumMessageTransitions,
    private readonly schedule: IntrumSchedule,
    private readonly queue: JobQueue,
    private readonly clock: Clock,
  ) {}

  /** The caller has locked the message. */
  async settle(tx: Tx, message: IntrumMessage, result: SubmissionResult): Promise<void> {
    switch (result.kind) {
      case 'accepted':
        if (await this.transitions.apply(tx, message, 'accept')) {
          await this.keepIds(tx, message, result.providerIds);
        }
        return;
      case 'refused':
        await this.transitions.apply(tx, message, 'reject', result.reason);
        return;
      case 'postponed':
        return this.postpone(tx, message, result);
      case 'unknown':
        await this.transitions.apply(tx, message, 'lose', result.cause);
    }
  }

  /** Looks at the message again at that time. */
  async again(tx: Tx, { organizationId, id: messageId }: IntrumMessage, at: Date): Promise<void> {
    await this.queue.put(tx, submitIntrumMessage, { organizationId, messageId }, { runAt: at });
  }

  private async keepIds(tx: Tx, message: IntrumMessage, ids: readonly string[]): Promise<void> {
    const { id: messageId, organizationId, gateway } = message;
    const parts = ids.map((providerId, at) => ({
      id: newId(),
      messageId,
      number: at + 1,
      gateway,
      providerId: providerId.slice(0, LONGEST_ID),
      delivered: false,
    }));
    await tx.insert(IntrumMessagePart, parts);
    await this.schedule.begin(tx, gateway, organizationId, ids);
  }

  private async postpone(
    tx: Tx,
    message: IntrumMessage,
    result: Extract<SubmissionResult, { kind: 'postponed' }>,
  ): Promise<void> {
    const at = nextTry(result, message, this.clock.now(), false);
    if (!at) {
      await this.transitions.apply(tx, message, 'reject', result.reason);
      return;
    }
    const beside = { dueAt: at, postponements: message.postponements + 1 };
    const isBack = await this.transitions.apply(tx, message, 'postpone', result.reason, beside);
    if (isBack) await this.again(tx, message, at);
  }
}

import { Injectable } from '@nestjs/common';
import { EvidenceJournal } from '../evidence/index.js';
import { Clock, JobQueue, newId, type Tx } from '../platform/index.js';
import { SmsGateway } from './gateways/sms-gateway.js';
import { SmsMessage } from './sms-message.entity.js';
import { placeOf } from './sms-subject.js';
import { submitSms } from './submission/submit-sms.jobs.js';
import type { SmsVariables } from './texts/compose-sms.js';
import type { MessagePurpose } from './texts/message-purpose.js';
import { SmsComposer } from './texts/sms-composer.js';

/** A message that somebody wants to be sent. */
export interface OutgoingSms {
  readonly organizationId: string;
  readonly requestId: string;
  readonly signerId: string;
  /** E.164. */
  readonly phone: string;
  readonly purpose: MessagePurpose;
  /** The link and the code in it; their texts are asked for when the message is submitted. */
  readonly linkId?: string;
  readonly challengeId?: string;
  /** The document whose data are asked for: the request does not exist yet. */
  readonly documentId?: string;
  readonly variables: SmsVariables;
}

/** Writes messages down. Nothing leaves the process here: a job submits them after the commit. */
@Injectable()
export class SmsService {
  constructor(
    private readonly composer: SmsComposer,
    private readonly gateway: SmsGateway,
    private readonly journal: EvidenceJournal,
    private readonly queue: JobQueue,
    private readonly clock: Clock,
  ) {}

  /**
   * Queues a message in the caller's transaction: row with the masked text, evidence, job.
   * @throws SmsTextTooLong when the organization's own wording leaves no room
   */
  async send(tx: Tx, sms: OutgoingSms): Promise<{ messageId: string }> {
    return this.put(tx, await this.draft(tx, sms));
  }

  /** Queues what was drafted. */
  async put(tx: Tx, message: SmsMessage): Promise<{ messageId: string }> {
    await tx.insert(SmsMessage, message);
    const { id: messageId, organizationId } = message;
    await this.record(tx, message);
    await this.queue.put(tx, submitSms, { organizationId, messageId });
    return { messageId };
  }

  /** The message as it would be queued; nothing is written. @throws SmsTextTooLong */
  async draft(tx: Tx, sms: OutgoingSms): Promise<SmsMessage> {
    const { organizationId, requestId, signerId, phone, purpose, variables } = sms;
    const composed = await this.composer.compose(organizationId, purpose, variables, tx);
    const now = this.clock.now();
    return {
      id: newId(),
      organizationId,
      requestId,
      signerId,
      linkId: sms.linkId ?? null,
      challengeId: sms.challengeId ?? null,
      documentId: sms.documentId ?? null,
      purpose,
      phone,
      sender: this.gateway.sender,
      ...composed,
      status: 'queued',
      reason: null,
      statusAt: now,
      attempts: 0,
      unknowns: 0,
      postponements: 0,
      gateway: this.gateway.name,
      dueAt: null,
      validUntil: variables.until,
      createdAt: now,
    };
  }

  private async record(tx: Tx, message: SmsMessage): Promise<void> {
    await this.journal.record(tx, {
      type: 'sms.queued',
      ...placeOf(message),
      data: {
        messageId: message.id,
        purpose: message.purpose,
        challengeId: message.challengeId ?? '',
        linkId: message.linkId ?? '',
        segments: message.segments,
        encoding: message.encoding,
      },
      disclosures: { phone: message.phone, sender: message.sender, text: message.text },
    });
  }
}

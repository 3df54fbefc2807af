import { Injectable } from '@nestjs/common';
import { DataSource, LessThan } from 'typeorm';
import { EvidenceJournal } from '../../evidence/index.js';
import { lockRow, type Tx } from '../../platform/index.js';
import { SmsGateways } from '../gateways/sms-gateways.js';
import { SmsMessage } from '../sms-message.entity.js';
import { placeOf } from '../sms-subject.js';
import { SmsCallback } from './sms-callback.entity.js';
import { SmsCallbacks } from './sms-callbacks.js';
import { type InboundMatch, SmsInbound } from './sms-inbound.entity.js';

/** An SMS that came in, whole: its text may be a live code, so it is neither stored nor logged. */
export interface ReceivedSms {
  readonly id: string;
  /** Who sent it, E.164. */
  readonly phone: string;
  readonly text: string;
}

/** The code that an SMS answers, or was to answer. */
export interface AnsweredCode {
  readonly organizationId: string;
  readonly requestId: string;
  readonly signerId: string;
  readonly challengeId: string;
}

/** Incoming SMS for whoever waits for them: read whole, and written down as what they turned out to be. */
@Injectable()
export class SmsInbox {
  constructor(
    private readonly dataSource: DataSource,
    private readonly callbacks: SmsCallbacks,
    private readonly gateways: SmsGateways,
    private readonly journal: EvidenceJournal,
  ) {}

  /** Undefined once it was written down what it is, and after it was erased. */
  async read(id: string): Promise<ReceivedSms | undefined> {
    const { manager } = this.dataSource;
    const row = await manager.findOneBy(SmsInbound, { id });
    if (!row || row.matchedAs || row.phone === '') return undefined;
    const callback = await manager.findOneBy(SmsCallback, { id: row.callbackId });
    const raw = callback ? this.callbacks.rawOf(callback) : '';
    const all = this.gateways.named(row.gateway)?.parseInbound(raw) ?? [];
    const whole = all.find(({ providerId }) => providerId === row.providerId);
    return { id, phone: row.phone, text: whole?.text ?? row.text };
  }

  /**
   * Writes down, once, what it turned out to be: as evidence of what it answers, or of the last message to its number.
   * False when that was done before.
   */
  async settle(tx: Tx, id: string, matchedAs: InboundMatch, of?: AnsweredCode): Promise<boolean> {
    const row = await lockRow(tx, SmsInbound, { id });
    if (!row || row.matchedAs) return false;
    const { phone, text, providerId } = row;
    const [last] = await tx.find(SmsMessage, {
      where: { phone, id: LessThan(id) },
      order: { id: 'DESC' },
      take: 1,
    });
    const owner = of ? { ...of, documentId: null } : last;
    if (!owner) return false;
    const { organizationId, requestId, signerId } = owner;
    await tx.update(SmsInbound, { id }, { matchedAs, organizationId, requestId, signerId });
    await this.journal.record(tx, {
      ...placeOf(owner),
      type: 'sms.received',
      data: { messageId: id, match: matchedAs, challengeId: of?.challengeId ?? '' },
      // The raw message is not disclosed: a live code may stand in it.
      disclosures: { phone, text, providerMessageId: providerId },
    });
    return true;
  }
}

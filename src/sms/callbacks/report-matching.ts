import { Injectable } from '@nestjs/common';
import { In, MoreThan } from 'typeorm';
import { Clock, type Tx } from '../../platform/index.js';
import { SmsGateways } from '../gateways/sms-gateways.js';
import { providerIdForms } from '../gateways/smpp/provider-id-forms.js';
import { SmsAttempt } from '../submission/sms-attempt.entity.js';
import { SmsPart } from '../submission/sms-part.entity.js';

/** What a report is about. */
export interface ReportMatch {
  readonly messageId: string;
  readonly attemptId: string;
  /** None where the gateway reports under our own id of an attempt that it never answered. */
  readonly partId?: string;
}

/** Reports come within days; the counter of an SMSC comes round again within months. */
const RECENT_MS = 7 * 86_400_000;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * Finds what a report is of, by the gateway's id; over SMPP in the forms that operators write it in (G-5). Over HTTP
 * an id is itself: the account may send for others too, and their ids, read in hexadecimal, may be ours.
 */
@Injectable()
export class ReportMatching {
  constructor(
    private readonly gateways: SmsGateways,
    private readonly clock: Clock,
  ) {}

  /** Undefined also when two could be meant: an ambiguous match is no match. */
  async find(tx: Tx, gateway: string, given: string): Promise<ReportMatch | undefined> {
    const id = given.slice(0, 128);
    const [exact = '', ...forms] = this.gateways.named(gateway)?.rewritesIds
      ? providerIdForms(id)
      : [id];
    const acceptedAt = MoreThan(new Date(this.clock.now().getTime() - RECENT_MS));
    const parts = await tx.find(SmsPart, {
      select: { id: true, messageId: true, attemptId: true, providerId: true },
      where: { gateway, providerId: In([exact, ...forms]), acceptedAt },
      take: 50,
    });
    // MySQL compares without regard to case, so which of them is the very same is seen here.
    const same = parts.filter(({ providerId }) => providerId === exact);
    const [part, another] = same.length > 0 ? same : parts;
    if (another) return undefined;
    if (!part) return this.underOurId(tx, gateway, exact);
    return { messageId: part.messageId, attemptId: part.attemptId, partId: part.id };
  }

  /** A gateway that took our id reports under it even where its answer was lost. */
  private async underOurId(
    tx: Tx,
    gateway: string,
    messageId: string,
  ): Promise<ReportMatch | undefined> {
    if (!UUID.test(messageId)) return undefined;
    const attempts = await tx.find(SmsAttempt, {
      select: { id: true },
      where: { messageId, gateway, outcome: 'unknown' },
      take: 2,
    });
    const [attempt, another] = attempts;
    return attempt && !another ? { messageId, attemptId: attempt.id } : undefined;
  }
}

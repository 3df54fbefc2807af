import { Injectable } from '@nestjs/common';
import { Clock, JobQueue, newId, type Tx } from '../../../platform/index.js';
import type { SmsInbound } from '../../callbacks/sms-inbound.entity.js';
import { IntrumMessage } from '../messages/intrum-message.entity.js';
import { IntrumProviders } from '../settings/intrum-providers.js';
import { forwardToIntrum } from './forward-to-intrum.jobs.js';
import { IntrumForward } from './intrum-forward.entity.js';

/** The newest message of ours to the number that an incoming SMS came from. */
interface LastOfOurs {
  readonly id: string;
  readonly organizationId: string;
}

/** Decides whose INTRUM is told of an incoming SMS: it belongs to whoever wrote to that number last. */
@Injectable()
export class IntrumForwarding {
  constructor(
    private readonly providers: IntrumProviders,
    private readonly queue: JobQueue,
    private readonly clock: Clock,
  ) {}

  /** In the transaction that takes the SMS in. What may be in it is looked at when it is told. */
  async consider(tx: Tx, inbound: SmsInbound, last: LastOfOurs | undefined): Promise<void> {
    const organizationId = await this.ownerOf(tx, inbound.phone, last);
    const provider = organizationId ? await this.providers.of(organizationId, tx) : null;
    if (!provider?.enabled || !provider.forwardInbound) return;
    const forward = await this.rowOf(tx, provider.organizationId, inbound.id);
    await tx.insert(IntrumForward, forward);
    const payload = { organizationId: provider.organizationId, forwardId: forward.id };
    await this.queue.put(tx, forwardToIntrum, payload);
  }

  /** Ids are ordered by time, over tables too. */
  private async ownerOf(
    tx: Tx,
    phone: string,
    last: LastOfOurs | undefined,
  ): Promise<string | undefined> {
    const [own] = await tx.find(IntrumMessage, {
      select: { id: true, organizationId: true },
      where: { phone },
      order: { id: 'DESC' },
      take: 1,
    });
    const newest = own && (!last || own.id > last.id) ? own : last;
    return newest?.organizationId;
  }

  private async rowOf(tx: Tx, organizationId: string, inboundId: string): Promise<IntrumForward> {
    const now = this.clock.now();
    return {
      id: newId(),
      organizationId,
      number: await this.providers.nextNumber(tx, organizationId),
      inboundId,
      status: 'waiting',
      reason: null,
      answer: null,
      tries: 0,
      dueAt: null,
      statusAt: now,
      createdAt: now,
    };
  }
}

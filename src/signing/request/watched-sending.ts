import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Actor, Clock, Transactions } from '../../platform/index.js';
import { type SignedShare, SmsWatch } from '../../sms/index.js';
import { SimSwaps } from '../sim-swap/sim-swaps.js';
import { type Sending, SendingService } from './sending.service.js';
import { SigningRequest } from './signing-request.entity.js';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** The newest sendings, among which those of the last day are looked for. */
const SAMPLE = 1_000;

/** Sends in a transaction of its own, once what is to be sent does not look like SMS pumping (SEC-11). */
@Injectable()
export class WatchedSending {
  constructor(
    private readonly transactions: Transactions,
    private readonly sending: SendingService,
    private readonly watch: SmsWatch,
    private readonly dataSource: DataSource,
    private readonly sims: SimSwaps,
    private readonly clock: Clock,
  ) {}

  /** Answers the id of the request. @throws SmsLimitReached, and what SendingService throws */
  async send(actor: Actor, sending: Sending): Promise<string> {
    const { organizationId } = actor;
    const phones = sending.signers.map(({ phone }) => phone);
    await this.watch.look(organizationId, phones, () => this.shareOf(organizationId));
    await this.sims.ask(phones);
    const { id } = await this.transactions.run((tx) => this.sending.send(tx, actor, sending));
    return id;
  }

  /** Of the last day, but for the last hour, which nobody had time to sign in. */
  private async shareOf(organizationId: string): Promise<SignedShare> {
    const now = this.clock.now().getTime();
    const newest = await this.dataSource.getRepository(SigningRequest).find({
      select: { id: true, status: true, createdAt: true },
      where: { organizationId },
      order: { id: 'DESC' },
      take: SAMPLE,
    });
    const due = newest.filter(({ createdAt }) => {
      const age = now - createdAt.getTime();
      return age >= HOUR_MS && age < DAY_MS;
    });
    return { sent: due.length, signed: due.filter(({ status }) => status === 'signed').length };
  }
}

import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Actor, Clock, lockRow, Transactions, type Tx } from '../../platform/index.js';
import { SmsReader } from '../../sms/index.js';
import { secondsToWait } from '../code/challenge-limits.js';
import { Signer } from '../request/signer.entity.js';
import { SigningRequest } from '../request/signing-request.entity.js';
import {
  InvalidRequestTransition,
  ResendTooSoon,
  SigningRequestNotFound,
} from '../signing.errors.js';
import { PhoneReplacement } from './phone-replacement.js';
import { PhoneSources } from './phone-sources.js';

export interface SignerCorrection {
  readonly requestId: string;
  readonly signerId: string;
  /** In any writing. */
  readonly phone: string;
  readonly reason?: string | undefined;
}

/** Corrects a signer before he has signed. */
@Injectable()
export class SignerCorrections {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly sources: PhoneSources,
    private readonly replacement: PhoneReplacement,
    private readonly sms: SmsReader,
    private readonly clock: Clock,
  ) {}

  /**
   * Another number: what went to the old one opens and signs nothing any more. The same number again changes nothing.
   * Throws SigningRequestNotFound, SendingRefused, InvalidRequestTransition, ResendTooSoon.
   */
  async correct(actor: Actor, { requestId, signerId, ...wish }: SignerCorrection): Promise<void> {
    const { organizationId } = actor;
    const known = await this.dataSource
      .getRepository(Signer)
      .findOneBy({ id: signerId, requestId, organizationId });
    if (!known) throw new SigningRequestNotFound();
    // Outside the transaction: the CRM may be another server.
    const number = await this.sources.of(known, wish.phone);
    await this.transactions.run(async (tx) => {
      const request = await lockRow(tx, SigningRequest, { id: requestId, organizationId });
      const signer = await lockRow(tx, Signer, { id: signerId, requestId });
      if (!request || !signer) throw new SigningRequestNotFound();
      this.refuseEnded(request, signer);
      if (number.phone === signer.phone) return;
      await this.refuseTooSoon(tx, signer);
      await this.replacement.replace(tx, { request, signer, number, actor, reason: wish.reason });
    });
  }

  private refuseEnded(request: SigningRequest, signer: Signer): void {
    const isOpen = request.status === 'sent' || request.status === 'viewed';
    const mayChange = ['draft', 'sent', 'viewed'].includes(signer.status);
    if (isOpen && mayChange && request.expiresAt > this.clock.now()) return;
    throw new InvalidRequestTransition(signer.status, 'correct-signer');
  }

  /** A slip is mended at once; who corrects again and again waits as one does who sends again (SEC-3). */
  private async refuseTooSoon(tx: Tx, signer: Signer): Promise<void> {
    const times = await this.sms.sentTimes(signer.id, tx);
    const seconds = times.length > 1 ? secondsToWait(times, this.clock.now()) : 0;
    if (seconds > 0) throw new ResendTooSoon(seconds);
  }
}

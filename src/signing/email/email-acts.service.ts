import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { MailReader } from '../../mail/index.js';
import { type Actor, Clock, lockRow, Transactions, type Tx } from '../../platform/index.js';
import { secondsToWait } from '../code/challenge-limits.js';
import { mayReceiveLink } from '../request/may-receive-link.js';
import { Signer } from '../request/signer.entity.js';
import { SigningRequest } from '../request/signing-request.entity.js';
import {
  InvalidRequestTransition,
  ResendTooSoon,
  SigningRequestNotFound,
} from '../signing.errors.js';
import { EmailRequired, MailNotConfigured } from './email.errors.js';
import { SignerAddresses } from './signer-addresses.js';
import { SignerLetters } from './signer-letters.js';

export interface EmailWish {
  readonly requestId: string;
  readonly signerId: string;
  /** By default the contact's own. */
  readonly email?: string | undefined;
}

/** An employee sends the link by e-mail, where no SMS came through. */
@Injectable()
export class EmailActs {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly addresses: SignerAddresses,
    private readonly letters: SignerLetters,
    private readonly mail: MailReader,
    private readonly clock: Clock,
  ) {}

  /** Throws MailNotConfigured, SigningRequestNotFound, EmailRequired, InvalidRequestTransition, ResendTooSoon. */
  async send(actor: Actor, { requestId, signerId, email }: EmailWish): Promise<void> {
    const { organizationId } = actor;
    const known = await this.dataSource
      .getRepository(Signer)
      .findOneBy({ id: signerId, requestId, organizationId });
    if (!known) throw new SigningRequestNotFound();
    if (!this.letters.isConfigured) throw new MailNotConfigured();
    // Outside the transaction: the CRM may be another server.
    const address = email ?? (await this.addresses.of(known));
    if (!address) throw new EmailRequired();
    await this.transactions.run(async (tx) => {
      const request = await lockRow(tx, SigningRequest, { id: requestId, organizationId });
      const signer = await lockRow(tx, Signer, { id: signerId, requestId });
      if (!request || !signer) throw new SigningRequestNotFound();
      if (!mayReceiveLink(request, signer, this.clock.now())) {
        throw new InvalidRequestTransition(signer.status, 'email');
      }
      await this.refuseTooSoon(tx, signer);
      const addressed = await this.addresses.write(tx, signer, address, actor);
      await this.letters.send(tx, request, addressed, null);
    });
  }

  /** As SMS: a post box is not to be filled by us (SEC-3). */
  private async refuseTooSoon(tx: Tx, signer: Signer): Promise<void> {
    const times = await this.mail.sentTimes(signer.id, tx);
    const seconds = secondsToWait(times, this.clock.now());
    if (seconds > 0) throw new ResendTooSoon(seconds);
  }
}

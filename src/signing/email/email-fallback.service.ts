import { Injectable } from '@nestjs/common';
import { MailReader } from '../../mail/index.js';
import { Clock, lockRow, Transactions, type Tx } from '../../platform/index.js';
import { SettingsReader } from '../../settings/index.js';
import { type SmsEventPayload, SmsReader, type SmsView } from '../../sms/index.js';
import { mayReceiveLink } from '../request/may-receive-link.js';
import { Signer } from '../request/signer.entity.js';
import { SigningRequest } from '../request/signing-request.entity.js';
import { SignerLetters } from './signer-letters.js';

/** A second SMS that fails too does not make a second letter. */
const QUIET_MS = 6 * 3_600_000;

/**
 * By the organization's policy the link goes by e-mail where its SMS certainly did not arrive; where nobody knows, it may
 * have, and the employee decides.
 */
@Injectable()
export class EmailFallback {
  constructor(
    private readonly transactions: Transactions,
    private readonly settings: SettingsReader,
    private readonly letters: SignerLetters,
    private readonly sms: SmsReader,
    private readonly mail: MailReader,
    private readonly clock: Clock,
  ) {}

  /** Does nothing where there is no address, no policy, or nothing left to sign; never twice for one SMS. */
  async after({ organizationId, requestId, messageId, signerId }: SmsEventPayload): Promise<void> {
    if (!this.letters.isConfigured) return;
    const { smsFallback } = await this.settings.eSignature(organizationId);
    if (!smsFallback.email) return;
    const messages = await this.sms.ofRequest(requestId);
    const failed = messages.find(({ id }) => id === messageId);
    if (!failed || !carriedLink(failed)) return;
    await this.transactions.run(async (tx) => {
      const request = await lockRow(tx, SigningRequest, { id: requestId, organizationId });
      const signer = await lockRow(tx, Signer, { id: signerId, requestId });
      if (!request || !signer?.email) return;
      // Another number was named meanwhile: its own SMS is on the way.
      if (signer.phone !== failed.phone) return;
      if (!mayReceiveLink(request, signer, this.clock.now())) return;
      if (await this.wasWritten(tx, signerId, messageId)) return;
      await this.letters.send(tx, request, { ...signer, email: signer.email }, messageId);
    });
  }

  private async wasWritten(tx: Tx, signerId: string, messageId: string): Promise<boolean> {
    if (await this.mail.replaced(messageId, tx)) return true;
    const last = (await this.mail.sentTimes(signerId, tx)).at(-1);
    return last !== undefined && this.clock.now().getTime() - last.getTime() < QUIET_MS;
  }
}

/** A lost reminder or a lost code says nothing of the link: that came with an SMS before it. */
function carriedLink({ purpose, status }: SmsView): boolean {
  const isLink = purpose === 'link-code' || purpose === 'link';
  return isLink && ['undeliverable', 'rejected', 'expired'].includes(status);
}

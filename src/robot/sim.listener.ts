import { Injectable } from '@nestjs/common';
import { Listens } from '../platform/index.js';
import { type SignerEvent, signerSimChanged } from '../signing/index.js';
import { RobotInbox } from './inbox/inbox.service.js';
import { MessageFactsReader } from './message-facts.js';
import { simChangedText } from './sms-text.js';

/** Tells the author that no code goes to his client, since the SIM of the number was replaced: once for each signer. */
@Injectable()
export class SimListener {
  constructor(
    private readonly inbox: RobotInbox,
    private readonly facts: MessageFactsReader,
  ) {}

  @Listens(signerSimChanged)
  async changed({ organizationId, requestId, signerId }: SignerEvent): Promise<void> {
    const facts = await this.facts.of({ organizationId, requestId, signerId });
    if (!facts) return;
    const { document, subject } = facts;
    const type = 'signer.sim_changed';
    await this.inbox.write({
      organizationId,
      userId: document.author.id,
      type,
      text: simChangedText(subject).slice(0, 1_000),
      documentId: document.id,
      factKey: `${type}/${requestId}/${signerId}`,
    });
  }
}

import { Injectable } from '@nestjs/common';
import {
  AgreementReader,
  type ConsentEvent,
  consentWithdrawn,
  RecordedAcceptances,
} from '../agreements/index.js';
import { Listens } from '../platform/index.js';
import { RobotInbox } from './inbox/inbox.service.js';
import { MessageFactsReader } from './message-facts.js';
import { consentWithdrawnText } from './message-text.js';

/** Tells the author of the documents that their client took a consent back, since the company has to act on it. */
@Injectable()
export class ConsentListener {
  constructor(
    private readonly inbox: RobotInbox,
    private readonly facts: MessageFactsReader,
    private readonly acceptances: RecordedAcceptances,
    private readonly agreements: AgreementReader,
  ) {}

  @Listens(consentWithdrawn)
  async withdrawn(event: ConsentEvent): Promise<void> {
    const { organizationId, requestId, signerId, acceptanceId } = event;
    const { versionId, withdrawnAt } = await this.acceptances.get(organizationId, acceptanceId);
    const consent = await this.agreements.version(organizationId, versionId);
    const at = withdrawnAt ?? undefined;
    const facts = await this.facts.of({ organizationId, requestId, signerId, at });
    if (!consent || !facts) return;
    const { document, subject } = facts;
    const type = 'consent.withdrawn';
    await this.inbox.write({
      organizationId,
      userId: document.author.id,
      type,
      text: consentWithdrawnText(subject, consent.title).slice(0, 1_000),
      documentId: document.id,
      factKey: `${type}/${acceptanceId}`,
    });
  }
}

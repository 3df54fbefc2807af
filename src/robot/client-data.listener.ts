import { Injectable } from '@nestjs/common';
import { ClientDataRequests, DocumentReader } from '../documents/index.js';
import { Listens } from '../platform/index.js';
import { SigningRequestReader } from '../signing/index.js';
import { type SmsEventPayload, SmsReader, smsUndeliverable, smsUnknown } from '../sms/index.js';
import { dataUndeliverableText, dataUnknownText } from './data-text.js';
import { RobotInbox } from './inbox/inbox.service.js';
import type { MessageSubject } from './message-text.js';

type TextOf = (asked: Pick<MessageSubject, 'documents'>) => string;

/** Tells the author what became of the SMS that asks a client for data: there is no signing request yet. */
@Injectable()
export class ClientDataListener {
  constructor(
    private readonly inbox: RobotInbox,
    private readonly asked: ClientDataRequests,
    private readonly documents: DocumentReader,
    private readonly requests: SigningRequestReader,
    private readonly sms: SmsReader,
  ) {}

  @Listens(smsUndeliverable)
  async undeliverable(event: SmsEventPayload): Promise<void> {
    const states = await this.sms.latestBySigner([event.signerId]);
    const reason = states.get(event.signerId)?.reason ?? null;
    await this.tell(event, 'sms.undeliverable', (asked) => dataUndeliverableText(asked, reason));
  }

  @Listens(smsUnknown)
  async unknown(event: SmsEventPayload): Promise<void> {
    await this.tell(event, 'sms.unknown', dataUnknownText);
  }

  /** Says nothing once the answers came, or the asking ended: what its SMS came to matters no more. */
  private async tell(
    { organizationId, requestId, messageId }: SmsEventPayload,
    type: 'sms.undeliverable' | 'sms.unknown',
    textOf: TextOf,
  ): Promise<void> {
    if (await this.requests.exists(organizationId, requestId)) return;
    const asking = await this.asked.ofRequest(requestId);
    if (asking?.organizationId !== organizationId || asking.status !== 'waiting') return;
    const document = await this.documents.get(organizationId, asking.documentId);
    if (document.erasedAt) return;
    await this.inbox.write({
      organizationId,
      userId: document.author.id,
      type,
      text: textOf({ documents: [document] }).slice(0, 1_000),
      documentId: document.id,
      factKey: `${type}/${messageId}`,
    });
  }
}

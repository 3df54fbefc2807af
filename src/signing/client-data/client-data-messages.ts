import { Injectable } from '@nestjs/common';
import type { ClientDataRequest, DocumentView } from '../../documents/index.js';
import { EvidenceJournal } from '../../evidence/index.js';
import type { Tx } from '../../platform/index.js';
import { CappedSms } from '../../sms/index.js';
import { Links } from '../link/links.service.js';
import type { SigningLink } from '../link/signing-link.entity.js';

/** The SMS with the link to the form: no code is in it, and there is no document yet that could have a fingerprint. */
@Injectable()
export class ClientDataMessages {
  constructor(
    private readonly links: Links,
    private readonly sms: CappedSms,
    private readonly journal: EvidenceJournal,
  ) {}

  /** A new link: it and its SMS stand in the chain of the document, since the request has none yet. */
  async sendLink(
    tx: Tx,
    asking: ClientDataRequest,
    link: SigningLink,
    document: DocumentView,
  ): Promise<void> {
    await this.journal.record(tx, {
      type: 'link.issued',
      stream: `document/${document.id}`,
      organizationId: asking.organizationId,
      data: { linkId: link.id, expiresAt: link.expiresAt.toISOString() },
    });
    await this.send(tx, asking, { link, document, purpose: 'link', byItself: false });
  }

  /** The same link before the deadline. A cap on SMS undoes nothing: nobody asked for it at this moment. */
  async sendReminder(tx: Tx, asking: ClientDataRequest, document: DocumentView): Promise<void> {
    const link = await this.links.current(tx, asking.signerId);
    if (!link) throw new Error(`The client of the asking ${asking.id} has no link`);
    await this.send(tx, asking, { link, document, purpose: 'reminder', byItself: true });
  }

  private async send(
    tx: Tx,
    asking: ClientDataRequest,
    { link, document, purpose, byItself }: DataMessage,
  ): Promise<void> {
    const { id: documentId, title, number, createdAt } = document;
    const message = {
      organizationId: asking.organizationId,
      requestId: asking.requestId,
      signerId: asking.signerId,
      documentId,
      phone: asking.phone,
      purpose,
      linkId: link.id,
      variables: {
        company: asking.signatoryName,
        documents: [{ title, number, createdAt }],
        fingerprint: '',
        until: asking.expiresAt,
        asksData: true,
      },
    };
    await this.sms.send(tx, message, byItself);
  }
}

interface DataMessage {
  readonly link: SigningLink;
  readonly document: DocumentView;
  readonly purpose: 'link' | 'reminder';
  readonly byItself: boolean;
}

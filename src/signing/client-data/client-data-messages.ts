import { Injectable } from '@nestjs/common';
import type { ClientDataRequest, DocumentView } from '../../documents/index.js';
import { EvidenceJournal } from '../../evidence/index.js';
import type { Tx } from '../../platform/index.js';
import { CappedSms } from '../../sms/index.js';
import type { SigningLink } from '../link/signing-link.entity.js';

/** The SMS with the link to the form: no code is in it, and there is no document yet that could have a fingerprint. */
@Injectable()
export class ClientDataMessages {
  constructor(
    private readonly sms: CappedSms,
    private readonly journal: EvidenceJournal,
  ) {}

  /** A new link: it and its SMS stand in the chain of the document, since the request has none yet. */
  async sendLink(
    tx: Tx,
    asking: ClientDataRequest,
    link: SigningLink,
    { id: documentId, title, number, createdAt }: DocumentView,
  ): Promise<void> {
    await this.journal.record(tx, {
      type: 'link.issued',
      stream: `document/${documentId}`,
      organizationId: asking.organizationId,
      data: { linkId: link.id, expiresAt: link.expiresAt.toISOString() },
    });
    await this.sms.send(tx, {
      organizationId: asking.organizationId,
      requestId: asking.requestId,
      signerId: asking.signerId,
      documentId,
      phone: asking.phone,
      purpose: 'link',
      linkId: link.id,
      variables: {
        company: asking.signatoryName,
        documents: [{ title, number, createdAt }],
        fingerprint: '',
        until: asking.expiresAt,
        asksData: true,
      },
    });
  }
}

import { Injectable } from '@nestjs/common';
import { EvidenceJournal } from '../../evidence/index.js';
import { MailService } from '../../mail/index.js';
import { momentForPeople, type Tx } from '../../platform/index.js';
import { SettingsReader } from '../../settings/index.js';
import { documentName } from '../document-name.js';
import { linkIssued } from '../link/link-entries.js';
import { Links } from '../link/links.service.js';
import type { SigningLink } from '../link/signing-link.entity.js';
import { PackageDocuments } from '../package-documents.js';
import type { Signer } from '../request/signer.entity.js';
import type { SigningRequest } from '../request/signing-request.entity.js';

/** Writes letters with the link to signers. The code is in none: it is asked for on the page, as from a link of the desk. */
@Injectable()
export class SignerLetters {
  constructor(
    private readonly mail: MailService,
    private readonly links: Links,
    private readonly documents: PackageDocuments,
    private readonly settings: SettingsReader,
    private readonly journal: EvidenceJournal,
  ) {}

  /** Whether the installation sends letters at all. */
  get isConfigured(): boolean {
    return this.mail.isConfigured;
  }

  /** @param smsMessageId the SMS in whose place it goes out by itself; null where somebody asked for it */
  async send(
    tx: Tx,
    request: SigningRequest,
    signer: Signer & { readonly email: string },
    smsMessageId: string | null,
  ): Promise<void> {
    const link = await this.linkOf(tx, request, signer);
    const documents = await this.documents.of(tx, request);
    const { timezone } = await this.settings.eSignature(request.organizationId, tx);
    await this.mail.send(tx, {
      organizationId: request.organizationId,
      requestId: request.id,
      signerId: signer.id,
      linkId: link.id,
      email: signer.email,
      smsMessageId,
      validUntil: request.expiresAt,
      variables: {
        company: request.signatoryName,
        documents: documents.map(documentName),
        fingerprint: request.fingerprint,
        until: momentForPeople(request.expiresAt, timezone, 'ru'),
      },
    });
  }

  /** A second letter has the link of the first: whichever comes through, it opens. */
  private async linkOf(tx: Tx, request: SigningRequest, signer: Signer): Promise<SigningLink> {
    const known = await this.links.current(tx, signer.id, 'email');
    if (known && !known.revokedAt) return known;
    const link = await this.links.issue(tx, signer, request.expiresAt, 'email');
    await this.journal.record(tx, linkIssued(link));
    return link;
  }
}

import { Injectable } from '@nestjs/common';
import { OrganizationsService } from '../access/index.js';
import { DocumentReader } from '../documents/index.js';
import { SettingsReader } from '../settings/index.js';
import type { Dispute } from './dispute.entity.js';

/** What a dispute is about, by the names that people know. */
export interface DisputeSubject {
  /** «Наименование подписанта»; the name of the account while the company has not named itself. */
  readonly organizationName: string;
  readonly documentTitle: string;
  readonly documentNumber: string;
}

export interface NamedDispute {
  readonly dispute: Dispute;
  readonly subject: DisputeSubject;
}

/** Names the organizations and documents of disputes, a whole page of them at once. */
@Injectable()
export class DisputeSubjects {
  constructor(
    private readonly organizations: OrganizationsService,
    private readonly settings: SettingsReader,
    private readonly documents: DocumentReader,
  ) {}

  /** In the given order; whoever asks may see these disputes. */
  async of(disputes: readonly Dispute[]): Promise<NamedDispute[]> {
    const organizations = [...new Set(disputes.map(({ organizationId }) => organizationId))];
    const [accounts, signatories, documents] = await Promise.all([
      this.organizations.namesOf(organizations),
      this.settings.signatoryNames(organizations),
      this.documents.findOfAny([...new Set(disputes.map(({ documentId }) => documentId))]),
    ]);
    const known = new Map(documents.map((document) => [document.id, document]));
    return disputes.map((dispute) => {
      const { organizationId, documentId } = dispute;
      const document = known.get(documentId);
      return {
        dispute,
        subject: {
          organizationName: signatories.get(organizationId) ?? accounts.get(organizationId) ?? '',
          documentTitle: document?.title ?? '',
          documentNumber: document?.number ?? '',
        },
      };
    });
  }

  async one(dispute: Dispute): Promise<DisputeSubject> {
    const [named] = await this.of([dispute]);
    if (!named) throw new Error('One dispute has one subject');
    return named.subject;
  }
}

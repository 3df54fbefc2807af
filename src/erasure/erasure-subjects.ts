import { Injectable } from '@nestjs/common';
import { ContactErasure } from '../crm/index.js';
import { DocumentErasure, DocumentReader } from '../documents/index.js';
import { type LinkedRequests, RequestErasure } from '../signing/index.js';
import type { Erasure } from './erasure.entity.js';

export type Subject = Pick<Erasure, 'organizationId' | 'kind' | 'subjectId'>;

/** Finds what there is to erase, by the state as it is now: so an erasure that was interrupted goes on. */
@Injectable()
export class ErasureSubjects {
  constructor(
    private readonly contacts: ContactErasure,
    private readonly documents: DocumentErasure,
    private readonly reader: DocumentReader,
    private readonly requests: RequestErasure,
  ) {}

  /**
   * Documents with the requests that carried them, each unit to be erased at once; those erased are left out.
   * Throws ContactNotFound, DocumentNotFound.
   */
  async unitsOf(subject: Subject): Promise<LinkedRequests[]> {
    const { organizationId } = subject;
    const units = new Map<string, LinkedRequests>();
    for (const documentId of await this.documentIds(subject)) {
      const unit = await this.requests.linkedWith(documentId);
      const documents = await this.reader.find(organizationId, unit.documentIds);
      if (documents.some(({ erasedAt }) => !erasedAt)) units.set(unit.documentIds.join(), unit);
    }
    return [...units.values()];
  }

  private async documentIds({ organizationId, kind, subjectId }: Subject): Promise<string[]> {
    if (kind !== 'contact') return [(await this.reader.get(organizationId, subjectId)).id];
    const { phones } = await this.contacts.facts(organizationId, subjectId);
    const [made, sent] = await Promise.all([
      this.documents.idsOfContact(organizationId, subjectId),
      this.requests.documentsSentTo(organizationId, subjectId, phones),
    ]);
    return [...new Set([...made, ...sent])].sort();
  }
}

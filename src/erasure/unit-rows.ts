import { Injectable } from '@nestjs/common';
import { AcceptanceErasure } from '../agreements/index.js';
import { ContactErasure } from '../crm/index.js';
import { DisputeErasure } from '../disputes/index.js';
import { DocumentErasure } from '../documents/index.js';
import type { Tx } from '../platform/index.js';
import { type LinkedRequests, RequestErasure } from '../signing/index.js';
import { SmsErasure } from '../sms/index.js';

/** Asks each module to take the person out of the rows it keeps of a unit. */
@Injectable()
export class UnitRows {
  constructor(
    private readonly requests: RequestErasure,
    private readonly sms: SmsErasure,
    private readonly acceptances: AcceptanceErasure,
    private readonly contacts: ContactErasure,
    private readonly documents: DocumentErasure,
    private readonly disputes: DisputeErasure,
  ) {}

  /** In the lock order of the house. Answers the hashes of the files that those rows named. */
  async erase(
    tx: Tx,
    organizationId: string,
    { documentIds, requestIds }: LinkedRequests,
  ): Promise<string[]> {
    const protocols = await this.disputes.erase(tx, requestIds);
    await this.requests.erase(tx, requestIds);
    await this.sms.erase(tx, requestIds);
    const { scans } = await this.acceptances.eraseOfRequests(tx, requestIds);
    const copies = await this.contacts.eraseFiles(tx, organizationId, documentIds);
    const documents = await this.documents.erase(tx, organizationId, documentIds);
    const own = documents.flatMap(({ sha256, signedSha256 }) => [sha256, signedSha256]);
    return [...new Set([...own, ...copies, ...scans, ...protocols])].filter(
      (hash) => hash !== null,
    );
  }
}

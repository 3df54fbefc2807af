import { Injectable } from '@nestjs/common';
import { EvidenceJournal, type JournalCheck, type JournalItem } from '../../evidence/index.js';
import type { Actor } from '../../platform/index.js';
import { DisputeAccess } from '../dispute-access.js';
import { DisputeEvidence } from '../dispute-evidence.js';
import { DisputedPlaces } from '../disputed-places.js';

/** The journal of the disputed sending, for those who conduct the dispute. */
@Injectable()
export class DisputeJournal {
  constructor(
    private readonly access: DisputeAccess,
    private readonly places: DisputedPlaces,
    private readonly journal: EvidenceJournal,
    private readonly evidence: DisputeEvidence,
  ) {}

  /** The look itself is recorded after it was taken (SEC-14). Throws DisputeNotFound. */
  async read(
    actor: Actor,
    disputeId: string,
  ): Promise<{ readonly items: JournalItem[]; readonly chain: JournalCheck }> {
    const dispute = await this.access.find(actor, disputeId);
    const { organizationId } = dispute;
    const { streams } = await this.places.of(dispute);
    const items = await this.journal.read(streams, { organizationId });
    const chain = await this.journal.verify(streams);
    await this.evidence.looked(actor, dispute, 'journal');
    return { items, chain };
  }
}

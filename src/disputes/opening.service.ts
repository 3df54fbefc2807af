import { Injectable } from '@nestjs/common';
import { type DocumentView, DocumentReader } from '../documents/index.js';
import {
  type Actor,
  actorRef,
  Clock,
  DataErased,
  isUniqueViolation,
  newId,
  Transactions,
  type Tx,
} from '../platform/index.js';
import { Dispute } from './dispute.entity.js';
import { isOperator } from './dispute-access.js';
import { DisputeEvidence } from './dispute-evidence.js';
import { DisputedPlaces } from './disputed-places.js';
import { DisputeOpen, DocumentNeverSent } from './disputes.errors.js';

/** What is known of the claim when it comes in. */
export interface Claim {
  readonly claimant: string;
  readonly claimNumber: string;
  /** `YYYY-MM-DD`, or empty. */
  readonly claimDate: string;
  readonly question: string;
}

/** Two that open at once, in one organization: who comes second takes the next number. */
const TRIES = 10;

/** A claim becomes a dispute: from that moment on its evidence is kept. */
@Injectable()
export class OpeningDisputes {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly documents: DocumentReader,
    private readonly places: DisputedPlaces,
    private readonly evidence: DisputeEvidence,
  ) {}

  /** @throws DocumentNotFound, DataErased, DocumentNeverSent, DisputeOpen */
  async open(actor: Actor, documentId: string, claim: Claim): Promise<Dispute> {
    const document = await this.find(actor, documentId);
    const { organizationId, requestId, erasedAt } = document;
    if (erasedAt) throw new DataErased();
    if (requestId === null) throw new DocumentNeverSent();
    const streams = await this.places.streamsToHold(organizationId, documentId);
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.transactions.run(async (tx) => {
          await refuseSecond(tx, documentId);
          const dispute = await this.insert(tx, { actor, document, requestId, claim });
          await this.evidence.opened(tx, dispute, streams);
          return dispute;
        });
      } catch (error) {
        if (attempt === TRIES || !isUniqueViolation(error)) throw error;
      }
    }
  }

  private find(actor: Actor, documentId: string): Promise<DocumentView> {
    return isOperator(actor)
      ? this.documents.getOfAny(documentId)
      : this.documents.get(actor.organizationId, documentId);
  }

  private async insert(tx: Tx, given: NewDispute): Promise<Dispute> {
    const { actor, document, requestId, claim } = given;
    const { organizationId, id: documentId } = document;
    const last = await tx.maximum(Dispute, 'number', { organizationId });
    const dispute: Dispute = {
      ...BLANK,
      ...claim,
      id: newId(),
      organizationId,
      documentId,
      requestId,
      number: (last ?? 0) + 1,
      openDocumentId: documentId,
      openedBy: actorRef(actor),
      openedAt: this.clock.now(),
    };
    await tx.insert(Dispute, dispute);
    return dispute;
  }
}

interface NewDispute {
  readonly actor: Actor;
  readonly document: DocumentView;
  readonly requestId: string;
  readonly claim: Claim;
}

const BLANK = {
  status: 'open',
  place: '',
  startedAt: null,
  finishedAt: null,
  workTerm: '',
  copies: 3,
  revision: 0,
  checkedAt: null,
  checkVersions: null,
  findings: null,
  conclusion: null,
  reasons: '',
  separateOpinions: '',
  objections: null,
  concludedAt: null,
  concludedBy: '',
  protocolSha256: null,
  linkSha256: null,
} as const;

async function refuseSecond(tx: Tx, documentId: string): Promise<void> {
  const there = await tx.findOneBy(Dispute, { openDocumentId: documentId });
  if (there) throw new DisputeOpen(there.id);
}

import { Injectable } from '@nestjs/common';
import { type Actor, type Tx } from '../../platform/index.js';
import type { LogFacts } from '../checks/dispute-facts.js';
import { Commissions } from '../commission/commission.service.js';
import { DisputeAccess } from '../dispute-access.js';
import type { Dispute } from '../dispute.entity.js';
import { DisputeEvidence } from '../dispute-evidence.js';
import { DisputeDossiers } from '../files/dispute-dossiers.js';
import { type IssuedLink, ProtocolLinks } from '../protocol/protocol-link.js';
import { ProtocolPdfs } from '../protocol/protocol-pdfs.js';

/** What a conclusion needs of the rest of the dispute. */
@Injectable()
export class ConclusionParts {
  constructor(
    private readonly access: DisputeAccess,
    private readonly commissions: Commissions,
    private readonly dossiers: DisputeDossiers,
    private readonly pdfs: ProtocolPdfs,
    private readonly links: ProtocolLinks,
    private readonly evidence: DisputeEvidence,
  ) {}

  find(actor: Actor, disputeId: string): Promise<Dispute> {
    return this.access.find(actor, disputeId);
  }

  lockOpen(tx: Tx, actor: Actor, disputeId: string): Promise<Dispute> {
    return this.access.lockOpen(tx, actor, disputeId);
  }

  async hasCommission(disputeId: string): Promise<boolean> {
    return (await this.commissions.of(disputeId)).length > 0;
  }

  /** The dossier that the protocol names as its annex, then the protocol itself; answers its hash. */
  async protocol(concluded: Dispute, log: LogFacts): Promise<string> {
    await this.dossiers.attach(concluded, log);
    return this.pdfs.make(concluded);
  }

  link(): IssuedLink & { readonly address: string } {
    const link = this.links.make();
    return { ...link, address: this.links.addressOf(link) };
  }

  async record(tx: Tx, concluded: Dispute, protocolSha256: string): Promise<void> {
    await this.evidence.concluded(tx, concluded, protocolSha256);
  }
}

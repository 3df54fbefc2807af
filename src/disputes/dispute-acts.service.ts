import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/index.js';
import { DisputeChecks } from './checks/dispute-checks.service.js';
import { Commissions, type NewCommission } from './commission/commission.service.js';
import { Conclusions, type NewConclusion } from './conclusion/conclusion.service.js';
import { type DisputeFilter, DisputeList, type DisputePage } from './dispute-list.query.js';
import { DisputeViews, type WholeDispute } from './dispute-view.service.js';
import { type Claim, OpeningDisputes } from './opening.service.js';

/** What people do with a dispute, each act answered by the dispute as it is afterwards. */
@Injectable()
export class DisputeActs {
  constructor(
    private readonly opening: OpeningDisputes,
    private readonly disputes: DisputeList,
    private readonly views: DisputeViews,
    private readonly commissions: Commissions,
    private readonly checks: DisputeChecks,
    private readonly conclusions: Conclusions,
  ) {}

  async open(actor: Actor, documentId: string, claim: Claim): Promise<WholeDispute> {
    return this.views.whole(await this.opening.open(actor, documentId, claim));
  }

  list(actor: Actor, filter: DisputeFilter): Promise<DisputePage> {
    return this.disputes.list(actor, filter);
  }

  get(actor: Actor, id: string): Promise<WholeDispute> {
    return this.views.get(actor, id);
  }

  async setCommission(actor: Actor, id: string, commission: NewCommission): Promise<WholeDispute> {
    return this.views.whole(await this.commissions.replace(actor, id, commission));
  }

  async runChecks(actor: Actor, id: string): Promise<WholeDispute> {
    return this.views.whole(await this.checks.runAgain(actor, id));
  }

  async conclude(
    actor: Actor,
    id: string,
    conclusion: NewConclusion,
  ): Promise<WholeDispute & { readonly clientLink: string }> {
    const { dispute, clientLink } = await this.conclusions.conclude(actor, id, conclusion);
    return { ...(await this.views.whole(dispute)), clientLink };
  }
}

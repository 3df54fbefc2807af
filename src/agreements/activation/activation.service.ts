import { Injectable } from '@nestjs/common';
import { type Actor, actorRef, Transactions, type Tx } from '../../platform/index.js';
import { type ESignatureSettings, SettingsReader, SettingsService } from '../../settings/index.js';
import { Acceptance } from '../acceptances/acceptance.entity.js';
import { AgreementAcceptances, type NetOfClient } from '../acceptances/agreement-acceptances.js';
import { AgreementReader } from '../agreement-reader.js';
import { OperatorOfferVersionWrong } from '../agreements.errors.js';
import { AgreementPublishing } from '../texts/agreement-publishing.js';
import type { Agreement } from '../texts/agreement.entity.js';
import { draftOf } from '../texts/agreements.service.js';

/** Switches signing by SMS on and off for an organization (S-3, S-17). */
@Injectable()
export class ActivationService {
  constructor(
    private readonly transactions: Transactions,
    private readonly reader: AgreementReader,
    private readonly publishing: AgreementPublishing,
    private readonly acceptances: AgreementAcceptances,
    private readonly settings: SettingsService,
    private readonly settingsReader: SettingsReader,
  ) {}

  /**
   * Accepts the operator's offer, switches on, and gives the company the shipped offer when it has none of its own. When
   * all of that is done already nothing happens.
   * @throws OperatorOfferVersionWrong for a version that is not in force
   * @throws SignatoryNameRequired while «Наименование подписанта» is empty
   */
  async activate(
    actor: Actor,
    operatorOfferVersion: number,
    net: NetOfClient,
  ): Promise<ESignatureSettings> {
    const { organizationId } = actor;
    return this.transactions.run(async (tx) => {
      const operatorOffer = await this.reader.operatorOffer(tx);
      if (operatorOffer?.version !== operatorOfferVersion) {
        throw new OperatorOfferVersionWrong(operatorOfferVersion, operatorOffer?.version ?? 0);
      }
      const owner = { kind: 'company-offer', organizationId } as const;
      // First, so that whoever activates the same organization at once waits here.
      const companyOffer = await this.publishing.lockOffer(tx, owner);
      const wasActive = (await this.settingsReader.eSignature(organizationId, tx)).active;
      const settings = await this.settings.activate(tx, organizationId);
      const { versionId } = operatorOffer;
      if (!wasActive || !(await accepted(tx, organizationId, versionId))) {
        await this.acceptances.acceptOperatorOffer(tx, actor, versionId, net);
      }
      await this.giveOffer(tx, companyOffer, actor);
      return settings;
    });
  }

  /** What was sent goes on, nothing more is sent; nothing happens when it is off. */
  async deactivate(actor: Actor): Promise<ESignatureSettings> {
    return this.transactions.run((tx) => this.settings.deactivate(tx, actor.organizationId));
  }

  private async giveOffer(tx: Tx, offer: Agreement, actor: Actor): Promise<void> {
    if (offer.currentVersionId !== null) return;
    await this.publishing.publish(tx, offer, draftOf('company-offer', {}, actorRef(actor)).draft);
  }
}

function accepted(tx: Tx, organizationId: string, versionId: string): Promise<boolean> {
  return tx.existsBy(Acceptance, { organizationId, versionId });
}

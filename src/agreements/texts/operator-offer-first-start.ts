import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { AppConfig, Transactions } from '../../platform/index.js';
import { AgreementPublishing } from './agreement-publishing.js';
import { draftOf } from './agreements.service.js';

/** An installation without an operator's offer gets the shipped one as version 1: companies need it to begin (S-17). */
@Injectable()
export class OperatorOfferFirstStart implements OnApplicationBootstrap {
  constructor(
    private readonly config: AppConfig,
    private readonly transactions: Transactions,
    private readonly publishing: AgreementPublishing,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    if (this.config.role === 'worker' || this.config.role === 'sms') return;
    await this.transactions.run(async (tx) => {
      const owner = { kind: 'operator-offer', organizationId: null } as const;
      // Locked: of two processes that start at once, the second finds the version of the first.
      const offer = await this.publishing.lockOffer(tx, owner);
      if (offer.currentVersionId !== null) return;
      await this.publishing.publish(tx, offer, draftOf('operator-offer', {}, 'system').draft);
    });
  }
}

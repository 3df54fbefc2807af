import { Injectable } from '@nestjs/common';
import { CardReader } from '../../crm/index.js';
import { MobilePhones } from '../../platform/index.js';
import { SimSwaps } from '../sim-swap/sim-swaps.js';
import { chooseSigner, type SignerChoice } from '../request/signer-choice.js';
import type { Signer } from '../request/signer.entity.js';

/** A number and where it comes from (C-1). */
export type SourcedPhone = Pick<SignerChoice, 'phone' | 'phoneSource' | 'phoneChangedAt'>;

/** Looks a number up with the contact of the signer; one that the CRM does not know was typed. */
@Injectable()
export class PhoneSources {
  constructor(
    private readonly cards: CardReader,
    private readonly sims: SimSwaps,
    private readonly mobilePhones: MobilePhones,
  ) {}

  /** Throws SendingRefused for what is no mobile number. */
  async of(
    { organizationId, contactId, fullName }: Signer,
    written: string,
  ): Promise<SourcedPhone> {
    const known = contactId ? await this.cards.source(organizationId, { contactId }) : undefined;
    const wish = { phone: written, fullName };
    const parse = (text: string) => this.mobilePhones.parse(text);
    const choice = chooseSigner(parse, wish, known?.contact, known?.phones ?? []);
    const { phone, phoneSource, phoneChangedAt } = choice;
    // A code will go there, made in the transaction that follows.
    await this.sims.ask([phone]);
    return { phone, phoneSource, phoneChangedAt };
  }
}

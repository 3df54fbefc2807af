import { Injectable } from '@nestjs/common';
import { type Actor, actorRef, lockRow, Transactions, type Tx } from '../../platform/index.js';
import type { AgreementKind } from '../agreement-kind.js';
import { ConsentNotFound } from '../agreements.errors.js';
import { AgreementPublishing, type Draft } from './agreement-publishing.js';
import { AgreementVersion } from './agreement-version.entity.js';
import { Agreement } from './agreement.entity.js';
import { prepareText } from './prepare-text.js';
import { shippedText } from './shipped-texts.js';

/** A text as somebody gives it; what is left out is taken from the shipped one. */
export interface GivenText {
  readonly title?: string | undefined;
  readonly html?: string | undefined;
  /** Of consents. */
  readonly purpose?: string | undefined;
}

export interface Published {
  readonly row: AgreementVersion;
  /** What was taken out of the text, in Russian. */
  readonly warnings: readonly string[];
}

/** A consent beside its version that was just published. */
export interface PublishedConsent extends Published {
  readonly consent: Agreement;
}

/** Publishes texts and switches consents. Each publication is a version of its own and evidence. */
@Injectable()
export class AgreementsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly publishing: AgreementPublishing,
  ) {}

  async publishOperatorOffer(actor: Actor, given: GivenText): Promise<Published> {
    const { draft, warnings } = draftOf('operator-offer', given, actorRef(actor));
    const row = await this.transactions.run(async (tx) => {
      const owner = { kind: 'operator-offer', organizationId: null } as const;
      return this.publishing.publish(tx, await this.publishing.lockOffer(tx, owner), draft);
    });
    return { row, warnings };
  }

  async publishCompanyOffer(actor: Actor, given: GivenText): Promise<Published> {
    const { draft, warnings } = draftOf('company-offer', given, actorRef(actor));
    const row = await this.transactions.run(async (tx) => {
      const owner = { kind: 'company-offer', organizationId: actor.organizationId } as const;
      return this.publishing.publish(tx, await this.publishing.lockOffer(tx, owner), draft);
    });
    return { row, warnings };
  }

  async createConsent(
    actor: Actor,
    given: GivenText,
    shownOnPage: boolean,
  ): Promise<PublishedConsent> {
    const { draft, warnings } = draftOf('pd-consent', given, actorRef(actor));
    return this.transactions.run(async (tx) => {
      const consent = await this.publishing.newConsent(tx, actor.organizationId, shownOnPage);
      return { consent, row: await this.publishing.publish(tx, consent, draft), warnings };
    });
  }

  /** Throws {@link ConsentNotFound}. */
  async publishConsent(actor: Actor, consentId: string, given: GivenText): Promise<Published> {
    const { draft, warnings } = draftOf('pd-consent', given, actorRef(actor));
    const row = await this.transactions.run(async (tx) => {
      const consent = await lockConsent(tx, actor.organizationId, consentId);
      return this.publishing.publish(tx, consent, draft);
    });
    return { row, warnings };
  }

  /** Whether the signing page asks for it (L-13); undefined leaves it as it is. Throws {@link ConsentNotFound}. */
  async showConsent(
    actor: Actor,
    consentId: string,
    shownOnPage: boolean | undefined,
  ): Promise<Omit<PublishedConsent, 'warnings'>> {
    return this.transactions.run(async (tx) => {
      const before = await lockConsent(tx, actor.organizationId, consentId);
      const consent = { ...before, shownOnPage: shownOnPage ?? before.shownOnPage };
      await tx.update(Agreement, { id: consent.id }, { shownOnPage: consent.shownOnPage });
      const id = consent.currentVersionId ?? '';
      return { consent, row: await tx.findOneByOrFail(AgreementVersion, { id }) };
    });
  }
}

async function lockConsent(tx: Tx, organizationId: string, id: string): Promise<Agreement> {
  const row = await lockRow(tx, Agreement, { id, organizationId, kind: 'pd-consent' });
  if (!row) throw new ConsentNotFound();
  return row;
}

/** The given text, or the shipped one in its stead, ready to be published. */
export function draftOf(
  kind: AgreementKind,
  { title, html, purpose = '' }: GivenText,
  by: string,
): { draft: Draft; warnings: readonly string[] } {
  const shipped = shippedText(kind);
  const prepared = prepareText(kind, html ?? shipped.html);
  const draft = {
    title: title ?? shipped.title,
    html: prepared.html,
    purpose,
    needsLawyer: html === undefined,
    by,
  };
  return { draft, warnings: prepared.warnings };
}

import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { EvidenceJournal } from '../../evidence/index.js';
import { AppConfig, Clock, dayForPeople, lockRow, newId, type Tx } from '../../platform/index.js';
import { SettingsReader, SignatoryNameRequired } from '../../settings/index.js';
import type { AgreementKind } from '../agreement-kind.js';
import { AgreementVersion } from './agreement-version.entity.js';
import { Agreement } from './agreement.entity.js';
import { type AgreementVariables, fillAgreement } from './fill-agreement.js';

/** Whose text it is; the operator's belongs to no organization. */
export type OfferOwner =
  | { readonly kind: 'operator-offer'; readonly organizationId: null }
  | { readonly kind: 'company-offer'; readonly organizationId: string };

/** A prepared text, with variables still in it. */
export interface Draft {
  readonly title: string;
  readonly html: string;
  /** Of consents; empty for offers. */
  readonly purpose: string;
  readonly needsLawyer: boolean;
  /** As `actorRef` writes it. */
  readonly by: string;
}

/** The one writer of versions: numbers them, fills them, hashes them, and puts them into the journal. */
@Injectable()
export class AgreementPublishing {
  constructor(
    private readonly journal: EvidenceJournal,
    private readonly settings: SettingsReader,
    private readonly config: AppConfig,
    private readonly clock: Clock,
  ) {}

  /** The row of an owner's one offer, locked until the transaction ends; made when it is not there yet. */
  async lockOffer(tx: Tx, { kind, organizationId }: OfferOwner): Promise<Agreement> {
    const place = organizationId === null ? kind : `${kind}/${organizationId}`;
    await tx
      .createQueryBuilder()
      .insert()
      .into(Agreement)
      .values({ ...this.blank(kind, organizationId), place })
      // Not orIgnore: on MySQL that takes a shared lock, and many at once deadlock on the way to an exclusive one.
      .orUpdate(['place'], ['place'])
      .execute();
    const row = await lockRow(tx, Agreement, { place });
    if (!row) throw new Error('A row that was just inserted is gone');
    return row;
  }

  /** A consent of its own, without a version yet. */
  async newConsent(tx: Tx, organizationId: string, shownOnPage: boolean): Promise<Agreement> {
    const row = { ...this.blank('pd-consent', organizationId), shownOnPage };
    await tx.insert(Agreement, row);
    return row;
  }

  /**
   * Publishes the next version of a locked agreement.
   * @throws SignatoryNameRequired when the text names the company and the company has not named itself
   */
  async publish(tx: Tx, agreement: Agreement, draft: Draft): Promise<AgreementVersion> {
    const number = (await this.currentNumber(tx, agreement)) + 1;
    const publishedAt = this.clock.now();
    const html = await this.fill(tx, agreement, draft, { number, publishedAt });
    const row: AgreementVersion = {
      id: newId(),
      agreementId: agreement.id,
      organizationId: agreement.organizationId,
      kind: agreement.kind,
      version: number,
      title: draft.title,
      purpose: draft.purpose,
      html,
      textSha256: createHash('sha256').update(html, 'utf8').digest('hex'),
      needsLawyer: draft.needsLawyer,
      publishedAt,
      publishedBy: draft.by,
    };
    await tx.insert(AgreementVersion, row);
    await tx.update(Agreement, { id: agreement.id }, { currentVersionId: row.id });
    await this.record(tx, row);
    return row;
  }

  private blank(kind: AgreementKind, organizationId: string | null): Agreement {
    return {
      id: newId(),
      organizationId,
      kind,
      place: null,
      shownOnPage: false,
      currentVersionId: null,
      createdAt: this.clock.now(),
    };
  }

  private async currentNumber(tx: Tx, { currentVersionId }: Agreement): Promise<number> {
    if (currentVersionId === null) return 0;
    const { version } = await tx.findOneByOrFail(AgreementVersion, { id: currentVersionId });
    return version;
  }

  private async fill(
    tx: Tx,
    { organizationId }: Agreement,
    { html, purpose }: Draft,
    { number, publishedAt }: { number: number; publishedAt: Date },
  ): Promise<string> {
    const { signatory, timezone } = await this.company(tx, organizationId);
    if (signatory === '' && /\{\{\s*signatory\s*\}\}/.test(html)) throw new SignatoryNameRequired();
    const variables: AgreementVariables = {
      signatory,
      operator: this.config.operatorName,
      serviceUrl: this.config.http.publicUrl,
      purpose,
      version: String(number),
      date: dayForPeople(publishedAt, timezone, 'ru'),
    };
    return fillAgreement(html, variables);
  }

  private async company(
    tx: Tx,
    organizationId: string | null,
  ): Promise<{ signatory: string; timezone: string }> {
    const settings = await this.settings.eSignature(organizationId ?? '', tx);
    const { signatoryName: name, signatoryInn: inn, timezone } = settings;
    return { signatory: name === '' || inn === '' ? name : `${name}, ИНН ${inn}`, timezone };
  }

  private async record(tx: Tx, row: AgreementVersion): Promise<void> {
    const { organizationId, kind, agreementId, version, textSha256 } = row;
    await this.journal.record(tx, {
      stream: organizationId === null ? 'system' : `organization/${organizationId}`,
      organizationId: organizationId ?? '',
      type: 'agreement.published',
      data: { kind, agreementId, version, textSha256 },
    });
  }
}

import { Injectable } from '@nestjs/common';
import { DataSource, In, IsNull, LessThan } from 'typeorm';
import { decodeCursor, toPage } from '../../platform/index.js';
import type { AgreementKind } from '../agreement-kind.js';
import { AgreementVersionNotFound, ConsentNotFound } from '../agreements.errors.js';
import { AgreementVersion } from './agreement-version.entity.js';
import { Agreement } from './agreement.entity.js';

export interface PageWish {
  readonly cursor?: string | undefined;
  readonly limit?: number | undefined;
}

export interface ListedPage<Item> {
  readonly items: Item[];
  readonly nextCursor: string | null;
}

/** A version, and whether it is the one in force. */
export interface ListedVersion {
  readonly row: AgreementVersion;
  readonly current: boolean;
}

/** A consent with the version in force. */
export interface ListedConsent {
  readonly consent: Agreement;
  readonly row: AgreementVersion;
}

const DEFAULT_LIMIT = 50;

/** Lists of texts, newest first. */
@Injectable()
export class AgreementListQuery {
  constructor(private readonly dataSource: DataSource) {}

  /** All versions of an offer, the operator's with null for the organization. */
  async offers(
    kind: AgreementKind,
    organizationId: string | null,
    wish: PageWish,
  ): Promise<ListedPage<ListedVersion>> {
    return this.versions({ kind, organizationId: organizationId ?? IsNull() }, wish);
  }

  /** What a company accepts by switching signing on. Throws {@link AgreementVersionNotFound}. */
  async operatorOffer(): Promise<ListedVersion> {
    const [newest] = (await this.offers('operator-offer', null, { limit: 1 })).items;
    if (!newest) throw new AgreementVersionNotFound();
    return newest;
  }

  /** All versions of one consent. Throws {@link ConsentNotFound}. */
  async consentVersions(
    organizationId: string,
    consentId: string,
    wish: PageWish,
  ): Promise<ListedPage<ListedVersion>> {
    const where = { id: consentId, organizationId, kind: 'pd-consent' } as const;
    if (!(await this.dataSource.getRepository(Agreement).existsBy(where))) {
      throw new ConsentNotFound();
    }
    return this.versions({ agreementId: consentId, organizationId }, wish);
  }

  async consents(organizationId: string, wish: PageWish): Promise<ListedPage<ListedConsent>> {
    const { limit = DEFAULT_LIMIT, cursor } = wish;
    const rows = await this.dataSource.getRepository(Agreement).find({
      where: {
        organizationId,
        kind: 'pd-consent',
        ...(cursor === undefined ? {} : { id: LessThan(decodeCursor(cursor)) }),
      },
      order: { id: 'DESC' },
      take: limit + 1,
    });
    const { items, nextCursor } = toPage(rows, limit);
    return { items: await this.withCurrent(items), nextCursor };
  }

  private async versions(
    where: object,
    { limit = DEFAULT_LIMIT, cursor }: PageWish,
  ): Promise<ListedPage<ListedVersion>> {
    const before = cursor === undefined ? {} : { id: LessThan(decodeCursor(cursor)) };
    const rows = await this.dataSource.getRepository(AgreementVersion).find({
      where: { ...where, ...before },
      order: { id: 'DESC' },
      take: limit + 1,
    });
    const { items, nextCursor } = toPage(rows, limit);
    const inForce = await this.inForce(items);
    return { items: items.map((row) => ({ row, current: inForce.has(row.id) })), nextCursor };
  }

  private async inForce(rows: readonly AgreementVersion[]): Promise<Set<string | null>> {
    const ids = [...new Set(rows.map(({ agreementId }) => agreementId))];
    const agreements = await this.dataSource.getRepository(Agreement).findBy({ id: In(ids) });
    return new Set(agreements.map(({ currentVersionId }) => currentVersionId));
  }

  private async withCurrent(consents: readonly Agreement[]): Promise<ListedConsent[]> {
    const ids = consents.flatMap(({ currentVersionId }) => currentVersionId ?? []);
    const rows = await this.dataSource.getRepository(AgreementVersion).findBy({ id: In(ids) });
    const byId = new Map(rows.map((row) => [row.id, row]));
    return consents.flatMap((consent) => {
      const row = byId.get(consent.currentVersionId ?? '');
      return row ? [{ consent, row }] : [];
    });
  }
}

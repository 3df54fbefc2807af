import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, IsNull, type SelectQueryBuilder } from 'typeorm';
import type { AgreementKind } from './agreement-kind.js';
import { type AgreementVersionView, viewOf } from './agreement-view.js';
import { AgreementVersion } from './texts/agreement-version.entity.js';
import { Agreement } from './texts/agreement.entity.js';

/** Texts of versions that are kept in memory, in the order in which they were asked for. */
const MOST_KEPT = 200;

/** Which texts are in force, asked by other modules. Pass the transaction when the answer decides something in it. */
@Injectable()
export class AgreementReader {
  /** A version never changes, and every page and signature asks for one; by organization and version. */
  private readonly known = new Map<string, AgreementVersionView>();

  constructor(private readonly dataSource: DataSource) {}

  /** What clients of this organization accept before they sign (S-18); absent until it has published one. */
  async currentCompanyOffer(
    organizationId: string,
    manager: EntityManager = this.dataSource.manager,
  ): Promise<AgreementVersionView | undefined> {
    const row = await inForce(manager, 'company-offer')
      .andWhere('agreement.organizationId = :organizationId', { organizationId })
      .getOne();
    return row ? viewOf(row) : undefined;
  }

  /** One version of a text of this organization, in force or not. */
  async version(
    organizationId: string,
    versionId: string,
    manager: EntityManager = this.dataSource.manager,
  ): Promise<AgreementVersionView | undefined> {
    const key = `${organizationId} ${versionId}`;
    const known = this.known.get(key);
    if (known) return known;
    const row = await manager.findOneBy(AgreementVersion, { id: versionId, organizationId });
    if (!row) return undefined;
    const view = viewOf(row);
    // What a transaction sees may never be committed.
    if (manager === this.dataSource.manager) this.remember(key, view);
    return view;
  }

  /** The exact text of a version that this organization or its clients accepted, the operator's offer included. */
  async text(
    organizationId: string,
    { agreementId, version }: { readonly agreementId: string; readonly version: number },
  ): Promise<string | undefined> {
    const text = { agreementId, version };
    const row = await this.dataSource.manager.findOneBy(AgreementVersion, [
      { ...text, organizationId },
      { ...text, organizationId: IsNull() },
    ]);
    return row?.html;
  }

  /** The consents that the signing page asks for, each by a tick of its own (L-13); none unless switched on. */
  async currentConsents(
    organizationId: string,
    manager: EntityManager = this.dataSource.manager,
  ): Promise<AgreementVersionView[]> {
    const rows = await inForce(manager, 'pd-consent')
      .andWhere('agreement.organizationId = :organizationId', { organizationId })
      .andWhere('agreement.shownOnPage = :shown', { shown: true })
      .orderBy('agreement.id', 'ASC')
      .getMany();
    return rows.map(viewOf);
  }

  /** What a company accepts by switching the service on (S-17); published at the first start. */
  async operatorOffer(
    manager: EntityManager = this.dataSource.manager,
  ): Promise<AgreementVersionView | undefined> {
    const row = await inForce(manager, 'operator-offer').getOne();
    return row ? viewOf(row) : undefined;
  }

  private remember(key: string, view: AgreementVersionView): void {
    const [oldest] = this.known.keys();
    if (this.known.size >= MOST_KEPT && oldest !== undefined) this.known.delete(oldest);
    this.known.set(key, view);
  }
}

function inForce(
  manager: EntityManager,
  kind: AgreementKind,
): SelectQueryBuilder<AgreementVersion> {
  return manager
    .createQueryBuilder(AgreementVersion, 'version')
    .innerJoin(Agreement, 'agreement', 'agreement.currentVersionId = version.id')
    .where('agreement.kind = :kind', { kind });
}

import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, IsNull, type SelectQueryBuilder } from 'typeorm';
import type { AgreementKind } from './agreement-kind.js';
import { type AgreementVersionView, viewOf } from './agreement-view.js';
import { AgreementVersion } from './texts/agreement-version.entity.js';
import { Agreement } from './texts/agreement.entity.js';

/** Which texts are in force, asked by other modules. Pass the transaction when the answer decides something in it. */
@Injectable()
export class AgreementReader {
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
    const row = await manager.findOneBy(AgreementVersion, { id: versionId, organizationId });
    return row ? viewOf(row) : undefined;
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

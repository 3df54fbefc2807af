import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, In, Not } from 'typeorm';
import {
  DEFAULT_SETTINGS,
  type ESignatureSettings,
  NO_BRANDING,
  NO_PAGE_TEXTS,
  NO_SMS_FALLBACK,
} from './e-signature-settings.js';
import { OrganizationSettings } from './organization-settings.entity.js';

/** What an organization has chosen, asked by other modules. */
@Injectable()
export class SettingsReader {
  constructor(private readonly dataSource: DataSource) {}

  /** Pass the transaction when the answer decides something in it. */
  async eSignature(
    organizationId: string,
    manager: EntityManager = this.dataSource.manager,
  ): Promise<ESignatureSettings> {
    const row = await manager.findOneBy(OrganizationSettings, { organizationId });
    return row ? viewOf(row) : DEFAULT_SETTINGS;
  }

  /** «Наименование подписанта» by organization; those that have not named themselves are left out. */
  async signatoryNames(organizationIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    if (organizationIds.length === 0) return new Map();
    const rows = await this.dataSource.getRepository(OrganizationSettings).find({
      select: { organizationId: true, signatoryName: true },
      where: { organizationId: In([...organizationIds]), signatoryName: Not('') },
    });
    return new Map(
      rows.map(({ organizationId, signatoryName }) => [organizationId, signatoryName]),
    );
  }
}

/** The settings without what belongs to the row alone. */
export function viewOf(row: OrganizationSettings): ESignatureSettings {
  return {
    active: row.active,
    activatedAt: row.activatedAt,
    signatoryName: row.signatoryName,
    signatoryInn: row.signatoryInn,
    codeDelivery: row.codeDelivery,
    askAgreement: row.askAgreement,
    companySignature: row.companySignature,
    packageDeclining: row.packageDeclining,
    replyAllowed: row.replyAllowed,
    linkTtlHours: row.linkTtlHours,
    timezone: row.timezone,
    reminders: row.reminders,
    smsTexts: row.smsTexts,
    smsFallback: { ...NO_SMS_FALLBACK, ...row.smsFallback },
    phoneChangedWarningDays: row.phoneChangedWarningDays,
    simSwapPolicy: row.simSwapPolicy,
    retentionYears: row.retentionYears,
    embedding: { origins: row.embedOrigins ?? [] },
    returnOrigins: row.returnOrigins ?? [],
    branding: { ...NO_BRANDING, ...row.branding },
    pageTexts: { ...NO_PAGE_TEXTS, ...row.pageTexts },
  };
}

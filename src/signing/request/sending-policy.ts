import { Injectable } from '@nestjs/common';
import { AgreementReader, namesCompanySignature } from '../../agreements/index.js';
import type { DocumentView } from '../../documents/index.js';
import { Clock } from '../../platform/index.js';
import {
  type CodeDelivery,
  type ESignatureSettings,
  type PackageDeclining,
  SettingsReader,
} from '../../settings/index.js';
import { TemplateReader } from '../../templates/index.js';
import { codeDeliveryFor } from '../code/delivery-policy.js';
import {
  CompanyOfferRequired,
  ESignatureDisabled,
  ModuleInactive,
  SendingRefused,
} from '../signing.errors.js';
import { returnUrlFor } from './return-url.js';

const MIN_LIFE_MS = 60_000;
const MAX_LIFE_MS = 366 * 24 * 3_600_000;

export interface SendingWish {
  readonly codeDelivery?: CodeDelivery | undefined;
  readonly packageDeclining?: PackageDeclining | undefined;
  readonly expiresAt?: Date | undefined;
  readonly returnUrl?: string | undefined;
}

/** Under which rules the documents are sent. */
export interface SendingTerms {
  readonly settings: ESignatureSettings;
  readonly offerVersionId: string;
  /** The offer says that the company signs by sending. */
  readonly offerNamesCompany: boolean;
  readonly codeDelivery: CodeDelivery;
  readonly packageDeclining: PackageDeclining;
  readonly expiresAt: Date;
  /** Empty for none. */
  readonly returnUrl: string;
}

/** Whether these documents may be sent at this moment, and under which terms. */
@Injectable()
export class SendingPolicy {
  constructor(
    private readonly settings: SettingsReader,
    private readonly templates: TemplateReader,
    private readonly agreements: AgreementReader,
    private readonly clock: Clock,
  ) {}

  /** Throws ESignatureDisabled, ModuleInactive, CompanyOfferRequired, SendingRefused. */
  async terms(
    organizationId: string,
    documents: readonly DocumentView[],
    wish: SendingWish,
  ): Promise<SendingTerms> {
    const demanded = await this.templatePolicy(organizationId, documents);
    const settings = await this.settings.eSignature(organizationId);
    if (!settings.active) throw new ModuleInactive();
    const offer = await this.agreements.currentCompanyOffer(organizationId);
    if (!offer) throw new CompanyOfferRequired();
    return {
      settings,
      offerVersionId: offer.versionId,
      offerNamesCompany: namesCompanySignature(offer.html),
      codeDelivery: codeDeliveryFor(wish.codeDelivery, demanded, settings.codeDelivery),
      packageDeclining: wish.packageDeclining ?? settings.packageDeclining,
      expiresAt: this.deadline(wish.expiresAt, settings.linkTtlHours),
      returnUrl: returnUrlFor(wish.returnUrl, settings.returnOrigins),
    };
  }

  /** Each template's mark as it is now (S-5, S-6), and the strictest delivery that one demands. */
  private async templatePolicy(
    organizationId: string,
    documents: readonly DocumentView[],
  ): Promise<CodeDelivery | null> {
    const ids = new Set(documents.flatMap(({ templateId }) => templateId ?? []));
    let demanded: CodeDelivery | null = null;
    for (const id of ids) {
      const template = await this.templates.find(organizationId, id);
      if (!template?.eSignatureEnabled) throw new ESignatureDisabled();
      if (template.codeDelivery === 'on-demand') demanded = 'on-demand';
    }
    return demanded;
  }

  private deadline(wished: Date | undefined, ttlHours: number): Date {
    const now = this.clock.now().getTime();
    if (!wished) return new Date(now + ttlHours * 3_600_000);
    const life = wished.getTime() - now;
    if (life < MIN_LIFE_MS || life > MAX_LIFE_MS) {
      const message = 'Срок: не раньше чем через минуту и не позже чем через год';
      throw new SendingRefused({ pointer: '/expiresAt', code: 'invalid_deadline', message });
    }
    return wished;
  }
}

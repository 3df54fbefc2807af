import { ApiProperty } from '@nestjs/swagger';
import {
  ASK_AGREEMENT,
  type AskAgreement,
  CODE_DELIVERIES,
  type CodeDelivery,
  COMPANY_SIGNATURES,
  type CompanySignature,
  type ESignatureSettings,
  PACKAGE_DECLINING,
  type PackageDeclining,
  SIM_SWAP_POLICIES,
  type SimSwapPolicy,
} from '../e-signature-settings.js';
import { BrandingDto } from './branding.dto.js';
import { EmbeddingDto } from './embedding.dto.js';
import { PageTextsDto } from './page-texts.dto.js';
import { SmsFallbackDto } from './sms-fallback.dto.js';
import { SmsTextsDto } from './sms-texts.dto.js';

/** What your organization has chosen for signing by SMS. */
export class ESignatureDto {
  /** Switched on; documents can be sent. */
  active!: boolean;

  /** @example 2026-11-24T11:05:07.000Z */
  activatedAt!: string | null;

  /**
   * «Наименование подписанта»; empty until filled in.
   * @example ООО «Ромашка»
   */
  signatoryName!: string;

  /** @example "7707083893" */
  signatoryInn!: string | null;

  @ApiProperty({ enum: CODE_DELIVERIES, example: 'with-link' })
  codeDelivery!: CodeDelivery;

  @ApiProperty({ enum: ASK_AGREEMENT, example: 'once' })
  askAgreement!: AskAgreement;

  @ApiProperty({ enum: COMPANY_SIGNATURES, example: 'off' })
  companySignature!: CompanySignature;

  @ApiProperty({ enum: PACKAGE_DECLINING, example: 'whole' })
  packageDeclining!: PackageDeclining;

  /** @example false */
  replyAllowed!: boolean;

  /** @example 72 */
  linkTtlHours!: number;

  /** @example Europe/Moscow */
  timezone!: string;

  /** @example [24] */
  reminders!: number[];

  smsTexts!: SmsTextsDto;

  smsFallback!: SmsFallbackDto;

  /** @example 7 */
  phoneChangedWarningDays!: number;

  @ApiProperty({ enum: SIM_SWAP_POLICIES, example: 'warn' })
  simSwapPolicy!: SimSwapPolicy;

  /**
   * Years after the last act for which documents and their evidence are kept; then the personal data is erased.
   * @example 5
   */
  retentionYears!: number;

  embedding!: EmbeddingDto;

  /** @example ["https://shop.example.ru"] */
  returnOrigins!: string[];

  branding!: BrandingDto;

  pageTexts!: PageTextsDto;

  static from(settings: ESignatureSettings): ESignatureDto {
    return {
      ...settings,
      activatedAt: settings.activatedAt?.toISOString() ?? null,
      signatoryInn: settings.signatoryInn || null,
      reminders: [...settings.reminders],
      smsTexts: { ...settings.smsTexts },
      smsFallback: { ...settings.smsFallback },
      embedding: { origins: [...settings.embedding.origins] },
      returnOrigins: [...settings.returnOrigins],
      branding: BrandingDto.from(settings.branding),
      pageTexts: { ...settings.pageTexts },
    };
  }
}

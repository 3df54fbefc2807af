import { Entity, PrimaryColumn } from 'typeorm';
import {
  BoolColumn,
  CodeColumn,
  InstantColumn,
  IntColumn,
  JsonColumn,
  TextColumn,
} from '../platform/index.js';
import type {
  AskAgreement,
  Branding,
  CodeDelivery,
  CompanySignature,
  PackageDeclining,
  PageTexts,
  SimSwapPolicy,
  SmsFallback,
  SmsTexts,
} from './e-signature-settings.js';

/** What an organization has chosen; no row yet means the defaults. */
@Entity('organization_settings')
export class OrganizationSettings {
  @PrimaryColumn({ type: 'varchar', length: 36 }) organizationId!: string;
  @BoolColumn() active!: boolean;
  @InstantColumn({ nullable: true }) activatedAt!: Date | null;
  /** «Наименование подписанта» (S-4); empty until the company has named itself. */
  @TextColumn({ length: 300 }) signatoryName!: string;
  /** ИНН, empty when not given. */
  @TextColumn({ length: 12 }) signatoryInn!: string;
  @CodeColumn() codeDelivery!: CodeDelivery;
  @CodeColumn() askAgreement!: AskAgreement;
  @CodeColumn() companySignature!: CompanySignature;
  @CodeColumn() packageDeclining!: PackageDeclining;
  @BoolColumn() replyAllowed!: boolean;
  @IntColumn() linkTtlHours!: number;
  /** IANA name. */
  @TextColumn({ length: 64 }) timezone!: string;
  @JsonColumn() reminders!: number[];
  @JsonColumn() smsTexts!: SmsTexts;
  @IntColumn() phoneChangedWarningDays!: number;
  @CodeColumn() simSwapPolicy!: SimSwapPolicy;
  /** Full years after the last act; what is older is erased (L-21). */
  @IntColumn() retentionYears!: number;
  /** Null, as in the four below: nothing was chosen. */
  @JsonColumn({ nullable: true }) smsFallback!: SmsFallback | null;
  @JsonColumn({ nullable: true }) embedOrigins!: string[] | null;
  @JsonColumn({ nullable: true }) returnOrigins!: string[] | null;
  @JsonColumn({ nullable: true }) branding!: Branding | null;
  @JsonColumn({ nullable: true }) pageTexts!: PageTexts | null;
  @InstantColumn() updatedAt!: Date;
}

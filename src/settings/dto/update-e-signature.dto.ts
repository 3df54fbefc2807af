import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsString,
  IsTimeZone,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { IsOneLine, MayBeAbsent } from '../../platform/index.js';
import {
  ASK_AGREEMENT,
  type AskAgreement,
  CODE_DELIVERIES,
  type CodeDelivery,
  COMPANY_SIGNATURES,
  type CompanySignature,
  PACKAGE_DECLINING,
  type PackageDeclining,
  SIM_SWAP_POLICIES,
  type SimSwapPolicy,
} from '../e-signature-settings.js';
import { EmbeddingDto, MOST_ORIGINS } from './embedding.dto.js';
import { IsInnOrNull } from './is-inn.decorator.js';
import { PageTextsDto } from './page-texts.dto.js';
import { SmsFallbackDto } from './sms-fallback.dto.js';
import { SmsTextsDto } from './sms-texts.dto.js';
import { UpdateBrandingDto } from './update-branding.dto.js';

/** What is left out stays as it is. */
export class UpdateESignatureDto {
  /**
   * «Наименование подписанта»: the full name of the company, the sole trader or the person on your side.
   * @example ООО «Ромашка»
   */
  @MayBeAbsent()
  @IsOneLine(300)
  signatoryName?: string;

  /**
   * ИНН with its check digits; null takes it away.
   * @example "7707083893"
   */
  @MayBeAbsent()
  @IsInnOrNull()
  signatoryInn?: string | null;

  /** `with-link`: one SMS with link and code. `on-demand`: the code comes after the document was opened. */
  @ApiProperty({ enum: CODE_DELIVERIES, required: false, example: 'with-link' })
  @MayBeAbsent()
  @IsIn(CODE_DELIVERIES)
  codeDelivery?: CodeDelivery;

  /**
   * `once`: a client who has accepted the version in force, on the page, on paper or inside a contract, is told so and
   * not asked again. `always`: every request asks.
   */
  @ApiProperty({ enum: ASK_AGREEMENT, required: false, example: 'once' })
  @MayBeAbsent()
  @IsIn(ASK_AGREEMENT)
  askAgreement?: AskAgreement;

  /**
   * `on-send`: the employee who sends signs for the company by sending; the company's offer must say so. `off`: the
   * company signs only where one of the signers is an employee, with his own code.
   */
  @ApiProperty({ enum: COMPANY_SIGNATURES, required: false, example: 'off' })
  @MayBeAbsent()
  @IsIn(COMPANY_SIGNATURES)
  companySignature?: CompanySignature;

  /** `whole`: who declines declines the package. `each`: one document may be declined and the others signed. */
  @ApiProperty({ enum: PACKAGE_DECLINING, required: false, example: 'whole' })
  @MayBeAbsent()
  @IsIn(PACKAGE_DECLINING)
  packageDeclining?: PackageDeclining;

  /**
   * Whether the client may answer the SMS with the code. Refused while SMS go out under a name: it cannot be answered.
   * A `linkCode` text of your own should say that it may be answered.
   * @example false
   */
  @MayBeAbsent()
  @IsBoolean()
  replyAllowed?: boolean;

  /**
   * How long a link lives when the sender names no deadline.
   * @example 72
   */
  @MayBeAbsent()
  @IsInt()
  @Min(1)
  @Max(720)
  linkTtlHours?: number;

  /**
   * IANA name; dates in documents and on pages are of this zone.
   * @example Europe/Moscow
   */
  @MayBeAbsent()
  @IsTimeZone()
  timezone?: string;

  /**
   * Hours before the deadline at which the client is reminded, moved into working hours where he is; empty for none.
   * @example [24]
   */
  @MayBeAbsent()
  @IsArray()
  @ArrayMaxSize(3)
  @ArrayUnique()
  @IsInt({ each: true })
  @Min(1, { each: true })
  @Max(719, { each: true })
  reminders?: number[];

  @MayBeAbsent()
  @ValidateNested()
  @Type(() => SmsTextsDto)
  smsTexts?: SmsTextsDto;

  @MayBeAbsent()
  @ValidateNested()
  @Type(() => SmsFallbackDto)
  smsFallback?: SmsFallbackDto;

  /**
   * A number that came into the card fewer days ago is warned of when a document goes there: courts ask about such
   * numbers. 0 switches it off.
   * @example 7
   */
  @MayBeAbsent()
  @IsInt()
  @Min(0)
  @Max(365)
  phoneChangedWarningDays?: number;

  /**
   * When a provider says that the SIM of a number was replaced less than 72 hours ago: `warn`, the code goes out and the
   * fact stands in evidence; `block`, no code is made until they are over. Without a provider it does nothing.
   */
  @ApiProperty({ enum: SIM_SWAP_POLICIES, required: false, example: 'warn' })
  @MayBeAbsent()
  @IsIn(SIM_SWAP_POLICIES)
  simSwapPolicy?: SimSwapPolicy;

  /**
   * Years after the last act for which documents and their evidence are kept. Claims are barred after three, so fewer
   * is not offered.
   * @example 5
   */
  @MayBeAbsent()
  @IsInt()
  @Min(3)
  @Max(100)
  retentionYears?: number;

  /** Where the signing page may be shown inside another page; nowhere by default. */
  @MayBeAbsent()
  @ValidateNested()
  @Type(() => EmbeddingDto)
  embedding?: EmbeddingDto;

  /**
   * Sites to which clients may be led back after signing: `returnUrl` of a sending must be of one of these origins.
   * @example ["https://shop.example.ru"]
   */
  @MayBeAbsent()
  @IsArray()
  @ArrayMaxSize(MOST_ORIGINS)
  @ArrayUnique()
  @IsString({ each: true })
  returnOrigins?: string[];

  @MayBeAbsent()
  @ValidateNested()
  @Type(() => UpdateBrandingDto)
  branding?: UpdateBrandingDto;

  @MayBeAbsent()
  @ValidateNested()
  @Type(() => PageTextsDto)
  pageTexts?: PageTextsDto;
}

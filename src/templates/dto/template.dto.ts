import { ApiProperty } from '@nestjs/swagger';
import { CODE_DELIVERIES, type CodeDelivery } from '../../settings/index.js';
import { SIGNING_CLASSES, type SigningClass } from '../signing-class.js';
import type { FillableTemplate, TemplateView } from '../template-view.js';

/** A template (бланк) without its text. */
export class TemplateDto {
  id!: string;

  /** @example "Договор на оказание услуг" */
  name!: string;

  /** Documents made from it can be sent for signing. */
  eSignatureEnabled!: boolean;

  /** A stricter way of code delivery than the organization's; null leaves it to the organization. */
  @ApiProperty({ enum: CODE_DELIVERIES, nullable: true, example: null })
  codeDelivery!: CodeDelivery | null;

  /** What kind of document it makes; some kinds need more than a simple signature. */
  @ApiProperty({ enum: SIGNING_CLASSES, example: 'ordinary' })
  signingClass!: SigningClass;

  /** Which of the templates that come with Signet it began as; null for your own. */
  @ApiProperty({ type: String, nullable: true, example: 'service-contract' })
  shippedKey!: string | null;

  /**
   * Number of the current text; documents are made from it.
   * @example 1
   */
  version!: number;

  /** @example 2026-11-24T11:05:07.000Z */
  createdAt!: string;

  /** @example 2026-11-24T11:05:07.000Z */
  updatedAt!: string;

  static from(view: TemplateView): TemplateDto {
    return {
      id: view.id,
      name: view.name,
      eSignatureEnabled: view.eSignatureEnabled,
      codeDelivery: view.codeDelivery,
      signingClass: view.signingClass,
      shippedKey: view.shippedKey,
      version: view.version,
      createdAt: view.createdAt.toISOString(),
      updatedAt: view.updatedAt.toISOString(),
    };
  }
}

/** Something about the text or the marks that its author should know; it never blocks. */
export class TemplateWarningDto {
  /** @example /html */
  pointer!: string;

  /** @example removed_markup */
  code!: string;

  /** @example "Убрано из шаблона: <blink>" */
  message!: string;
}

/** A template with the text of its current version. */
export class TemplateDetailsDto extends TemplateDto {
  /**
   * HTML with Liquid in it, as it was kept: cleaned of what a document does not need.
   * @example "<h1>Договор № {{ document.number }}</h1><p>{{ contact.fullName }}</p><p>{{подпись_клиента}}</p>"
   */
  html!: string;

  /** SHA-256 of the text, hex. */
  sha256!: string;

  warnings!: TemplateWarningDto[];

  static fromFillable(template: FillableTemplate): TemplateDetailsDto {
    return {
      ...TemplateDto.from(template),
      html: template.html,
      sha256: template.sha256,
      warnings: template.warnings.map((warning) => ({ ...warning })),
    };
  }
}

export class TemplateListDto {
  items!: TemplateDto[];

  /** Where the next page begins; null on the last one. */
  nextCursor!: string | null;
}

import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsIn, IsObject, IsString } from 'class-validator';
import { IsOneLine, MayBeAbsent } from '../../platform/index.js';
import { CODE_DELIVERIES, type CodeDelivery } from '../../settings/index.js';
import { SIGNING_CLASSES, type SigningClass } from '../signing-class.js';

/** The marks that decide about signing. */
class TemplateMarksDto {
  @MayBeAbsent()
  @IsBoolean()
  @ApiProperty({
    type: Boolean,
    required: false,
    example: true,
    description:
      'Whether documents made from it can be sent for signing; asked at the moment of sending',
  })
  eSignatureEnabled?: boolean;

  /** A stricter way of code delivery than the organization's; null leaves it to the organization. */
  @MayBeAbsent()
  @IsIn([...CODE_DELIVERIES, null])
  @ApiProperty({ enum: CODE_DELIVERIES, nullable: true, required: false, example: 'on-demand' })
  codeDelivery?: CodeDelivery | null;

  /** What kind of document it makes; some kinds cannot be signed by a code from an SMS. */
  @MayBeAbsent()
  @IsIn(SIGNING_CLASSES)
  @ApiProperty({ enum: SIGNING_CLASSES, required: false, example: 'ordinary' })
  signingClass?: SigningClass;
}

/** What is left out stays as it is. */
export class UpdateTemplateDto extends TemplateMarksDto {
  /**
   * Need not be unique.
   * @example "Договор на оказание услуг"
   */
  @MayBeAbsent()
  @IsOneLine(300)
  name?: string;
}

export class CreateTemplateDto extends TemplateMarksDto {
  /**
   * Need not be unique.
   * @example "Договор на оказание услуг"
   */
  @IsOneLine(300)
  name!: string;

  /**
   * HTML with Liquid in it, up to 1 MB. Scripts, frames, forms and foreign addresses are refused. Marks of signatures go to
   * `{{подпись_клиента}}` and `{{подпись_компании}}`; of several signers, the second's to `{{подпись_клиента_2}}`, up to 10.
   * @example "<h1>Договор № {{ document.number }}</h1><p>{{ contact.fullName }}</p><p>{{подпись_клиента}}</p>"
   */
  @IsString()
  html!: string;
}

export class CreateTemplateVersionDto {
  /**
   * The new text: HTML with Liquid in it, up to 1 MB.
   * @example "<h1>Договор № {{ document.number }}</h1><p>{{ contact.fullName }}</p><p>{{подпись_клиента}}</p>"
   */
  @IsString()
  html!: string;
}

export class PreviewTemplateDto {
  /** Values to show; samples stand in for those that are left out. */
  @MayBeAbsent()
  @IsObject()
  @ApiPropertyOptional({
    type: 'object',
    additionalProperties: true,
    example: { contact: { fullName: 'Иванова Мария Сергеевна' }, price: '12500' },
  })
  values?: Record<string, unknown>;

  /**
   * A text that is not kept yet, shown in place of the current one; up to 1 MB.
   * @example "<p>{{ contact.fullName }}</p>"
   */
  @MayBeAbsent()
  @IsString()
  html?: string;
}

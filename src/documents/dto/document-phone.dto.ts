import { ApiProperty } from '@nestjs/swagger';
import { PHONE_WARNINGS, type PhoneSource, type PhoneWarningCode } from '../../crm/index.js';
import type { JudgedPhone } from '../document-phones.js';

/** What to know of a number before a document goes there; it stops nothing. */
export class PhoneWarningDto {
  @ApiProperty({ enum: PHONE_WARNINGS, example: 'phone_changed_lately' })
  code!: PhoneWarningCode;
  /** @example Номер появился в карточке 2 дня назад. Убедитесь, что он клиента: о таких номерах спрашивают в споре. */
  message!: string;
}

/** A number the document can be sent to. */
export class DocumentPhoneDto {
  /**
   * E.164.
   * @example "+79123456789"
   */
  phone!: string;
  contactId!: string;
  /** @example "Иванов Иван Иванович" */
  fullName!: string;
  /** @example личный */
  comment!: string | null;
  /** Whether it comes with the card or with the contact named for the document. */
  @ApiProperty({ enum: ['card', 'contact'], example: 'card' })
  source!: PhoneSource;
  /** Since when the number stands in the card. */
  changedAt!: Date;
  warnings!: PhoneWarningDto[];

  static from({
    phone,
    contactId,
    fullName,
    comment,
    source,
    changedAt,
    warnings,
  }: JudgedPhone): DocumentPhoneDto {
    return { phone, contactId, fullName, comment, source, changedAt, warnings: [...warnings] };
  }
}

export class DocumentPhonesDto {
  items!: DocumentPhoneDto[];
}

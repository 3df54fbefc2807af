import { ApiProperty } from '@nestjs/swagger';
import type { PhoneChoice, PhoneSource } from '../../crm/index.js';

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

  static from({
    phone,
    contactId,
    fullName,
    comment,
    source,
    changedAt,
  }: PhoneChoice): DocumentPhoneDto {
    return { phone, contactId, fullName, comment, source, changedAt };
  }
}

export class DocumentPhonesDto {
  items!: DocumentPhoneDto[];
}

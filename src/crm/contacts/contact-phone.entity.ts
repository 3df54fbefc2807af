import { Entity } from 'typeorm';
import { IdColumn, InstantColumn, IntColumn, RefColumn, TextColumn } from '../../platform/index.js';

/**
 * A number of a contact, now or once: a number that is taken away stays as a row, so that a dispute can be told since
 * when and by whom it stood in the card (C-1, K-10).
 */
@Entity('crm_contact_phone')
export class ContactPhone {
  @IdColumn() id!: string;
  @RefColumn() organizationId!: string;
  @RefColumn() contactId!: string;
  /** E.164. */
  @TextColumn({ length: 16 }) phone!: string;
  @TextColumn({ length: 200, nullable: true }) comment!: string | null;
  /** Place among the contact's numbers, from 0. */
  @IntColumn() position!: number;
  @InstantColumn() addedAt!: Date;
  /** `user/<id>`, `apiKey/<id>`. */
  @TextColumn({ length: 60 }) addedBy!: string;
  @InstantColumn({ nullable: true }) removedAt!: Date | null;
  @TextColumn({ length: 60, nullable: true }) removedBy!: string | null;
}

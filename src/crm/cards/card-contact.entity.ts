import { Entity, PrimaryColumn } from 'typeorm';
import { IntColumn } from '../../platform/index.js';

/** Who belongs to a card, in the order of the card. */
@Entity('crm_card_contact')
export class CardContact {
  @PrimaryColumn({ type: 'varchar', length: 36 }) cardId!: string;
  @PrimaryColumn({ type: 'varchar', length: 36 }) contactId!: string;
  @IntColumn() position!: number;
}

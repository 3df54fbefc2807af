import { Entity } from 'typeorm';
import {
  CodeColumn,
  IdColumn,
  InstantColumn,
  RefColumn,
  Sha256Column,
  TextColumn,
} from '../../platform/index.js';
import type { CardType } from '../cards/card-type.js';

/** A file that lies on a card of the built-in directory; the bytes are in the file store, under their hash. */
@Entity('crm_card_file')
export class CardFile {
  @IdColumn() id!: string;
  @RefColumn() organizationId!: string;
  @CodeColumn() cardType!: CardType;
  @RefColumn() cardId!: string;
  /** The document whose copy it is: one copy of each per card. */
  @RefColumn() documentId!: string;
  @TextColumn({ length: 400 }) name!: string;
  @Sha256Column() sha256!: string;
  @InstantColumn() addedAt!: Date;
}

import { Entity } from 'typeorm';
import {
  CodeColumn,
  IdColumn,
  InstantColumn,
  JsonColumn,
  RefColumn,
  TextColumn,
} from '../../platform/index.js';
import type { CardFields, LinkedCardType } from './card-type.js';

/** An application, a deal or an object of the built-in directory. */
@Entity('crm_card')
export class Card {
  @IdColumn() id!: string;
  @RefColumn() organizationId!: string;
  @CodeColumn() type!: LinkedCardType;
  @TextColumn({ length: 300 }) title!: string;
  @JsonColumn() fields!: CardFields;
  /** The title folded by russian-text. */
  @TextColumn({ length: 600 }) searchText!: string;
  @InstantColumn() createdAt!: Date;
  @InstantColumn() updatedAt!: Date;
}

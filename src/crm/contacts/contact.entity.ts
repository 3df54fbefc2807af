import { Entity } from 'typeorm';
import {
  IdColumn,
  InstantColumn,
  JsonColumn,
  RefColumn,
  TextColumn,
} from '../../platform/index.js';
import type { NameForms } from './name-forms.js';

/** A person of the built-in directory. */
@Entity('crm_contact')
export class Contact {
  @IdColumn() id!: string;
  @RefColumn() organizationId!: string;
  @TextColumn({ length: 100 }) lastName!: string;
  @TextColumn({ length: 100 }) firstName!: string;
  @TextColumn({ length: 100, nullable: true }) middleName!: string | null;
  @TextColumn({ length: 254, nullable: true }) email!: string | null;
  @JsonColumn() nameForms!: NameForms;
  /** Name and e-mail folded by russian-text: SQLite folds case for ASCII only. */
  @TextColumn({ length: 600 }) searchText!: string;
  @InstantColumn() createdAt!: Date;
  @InstantColumn() updatedAt!: Date;
  /** When the person was erased; the row stays so that the same person is not erased twice. */
  @InstantColumn({ nullable: true }) erasedAt!: Date | null;
}

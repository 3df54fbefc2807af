import { Entity } from 'typeorm';
import {
  BoolColumn,
  IdColumn,
  InstantColumn,
  JsonColumn,
  RefColumn,
  type Role,
  TextColumn,
} from '../../platform/index.js';

/** An employee of an organization, in the built-in directory. */
@Entity('user_account')
export class User {
  @IdColumn() id!: string;
  @RefColumn() organizationId!: string;
  /** In lower case, ASCII, unique over the whole installation: a person logs in without naming the organization. */
  @TextColumn({ length: 254 }) email!: string;
  @TextColumn({ length: 200 }) name!: string;
  /** Должность, as documents print it; empty when unknown. */
  @TextColumn({ length: 200 }) post!: string;
  @JsonColumn() roles!: Role[];
  @BoolColumn() active!: boolean;
  /** Argon2id in PHC form. */
  @TextColumn({ length: 200 }) passwordHash!: string;
  @InstantColumn() passwordChangedAt!: Date;
  @InstantColumn() createdAt!: Date;
}

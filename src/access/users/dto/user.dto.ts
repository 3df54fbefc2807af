import { type Role, ROLES } from '../../../platform/index.js';
import { ApiProperty } from '@nestjs/swagger';
import type { User } from '../user.entity.js';

/** An employee, as administrators see one. */
export class UserDto {
  /** @example 0198c5a0-2c6e-7b3a-9d4e-5f6a7b8c9d0e */
  id!: string;

  /** @example petrova@romashka.example */
  email!: string;

  /** @example Петрова Анна Сергеевна */
  name!: string;

  /**
   * Должность, as documents print it.
   * @example менеджер
   */
  post!: string;

  @ApiProperty({ enum: ROLES, isArray: true, example: ['employee'] })
  roles!: Role[];

  /** A user who is not active cannot log in; what they did stays theirs. */
  active!: boolean;

  /** @example 2026-11-24T11:05:07.000Z */
  createdAt!: string;

  static from(user: User): UserDto {
    const { id, email, name, post, roles, active } = user;
    return { id, email, name, post, roles, active, createdAt: user.createdAt.toISOString() };
  }
}

import { ApiProperty } from '@nestjs/swagger';
import {
  ArrayNotEmpty,
  ArrayUnique,
  IsArray,
  IsIn,
  IsString,
  MaxLength,
  MinLength,
  ValidateIf,
} from 'class-validator';
import { IsOneLine, type Role, ROLES } from '../../../platform/index.js';
import { IsLoginEmail } from './login-email.decorator.js';

export class CreateUserDto {
  /**
   * Unique over the whole installation; the person logs in by it.
   * @example petrova@romashka.example
   */
  @IsLoginEmail()
  email!: string;

  /** @example Петрова Анна Сергеевна */
  @IsOneLine(200)
  name!: string;

  /**
   * Должность, as documents print it.
   * @example менеджер
   */
  @ValidateIf((_, value: unknown) => value !== undefined && value !== '')
  @IsOneLine(200)
  post?: string;

  /** `operator` is given by an operator only. */
  @ApiProperty({ enum: ROLES, isArray: true, example: ['employee'] })
  @IsArray()
  @ArrayNotEmpty()
  @ArrayUnique()
  @IsIn(ROLES, { each: true })
  roles!: Role[];

  /**
   * To be handed to the person, who changes it by `POST /auth/password`.
   * @example correct horse battery staple
   */
  @IsString()
  @MinLength(8)
  @MaxLength(200)
  password!: string;
}

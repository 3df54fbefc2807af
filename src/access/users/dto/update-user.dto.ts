import { ApiProperty } from '@nestjs/swagger';
import {
  ArrayNotEmpty,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsString,
  MaxLength,
  MinLength,
  ValidateIf,
} from 'class-validator';
import { IsOneLine, MayBeAbsent, type Role, ROLES } from '../../../platform/index.js';

/** What is left out stays as it is. */
export class UpdateUserDto {
  /** @example Петрова Анна Сергеевна */
  @MayBeAbsent()
  @IsOneLine(200)
  name?: string;

  /** @example старший менеджер */
  @ValidateIf((_, value: unknown) => value !== undefined && value !== '')
  @IsOneLine(200)
  post?: string;

  /** `operator` is given and taken by an operator only. */
  @ApiProperty({
    enum: ROLES,
    isArray: true,
    required: false,
    example: ['employee', 'administrator'],
  })
  @MayBeAbsent()
  @IsArray()
  @ArrayNotEmpty()
  @ArrayUnique()
  @IsIn(ROLES, { each: true })
  roles?: Role[];

  /** False logs the person out everywhere and refuses further logins. */
  @MayBeAbsent()
  @IsBoolean()
  active?: boolean;

  /**
   * A new password; logs the person out everywhere.
   * @example correct horse battery staple
   */
  @MayBeAbsent()
  @IsString()
  @MinLength(8)
  @MaxLength(200)
  password?: string;
}

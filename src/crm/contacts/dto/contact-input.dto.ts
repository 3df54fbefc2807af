import { PartialType } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsEmail,
  IsOptional,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { IsString } from 'class-validator';
import { IsOneLine } from '../../../platform/index.js';

/** A number as a person writes it. */
export class WrittenPhoneDto {
  /**
   * Any usual writing; 8…, +7… and ten digits are one number.
   * @example "+7 912 345-67-89"
   */
  @IsString()
  @MaxLength(60)
  phone!: string;

  /**
   * Whose number it is, or when to call.
   * @example личный
   */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  comment?: string | null;
}

/** The full name in other cases, where the rules would be wrong. */
export class NameFormsDto {
  /** @example "Алиева Тимура Рашид оглы" */
  @IsOptional() @IsOneLine(300) genitive?: string;
  /** @example "Алиеву Тимуру Рашид оглы" */
  @IsOptional() @IsOneLine(300) dative?: string;
  /** @example "Алиева Тимура Рашид оглы" */
  @IsOptional() @IsOneLine(300) accusative?: string;
  /** @example "Алиевым Тимуром Рашид оглы" */
  @IsOptional() @IsOneLine(300) instrumental?: string;
  /** @example "Алиеве Тимуре Рашид оглы" */
  @IsOptional() @IsOneLine(300) prepositional?: string;
}

export class CreateContactDto {
  /** @example Иванов */
  @IsOneLine(100)
  lastName!: string;

  /** @example Иван */
  @IsOneLine(100)
  firstName!: string;

  /** @example Иванович */
  @IsOptional()
  @IsOneLine(100)
  middleName?: string | null;

  /** @example ivanov@example.ru */
  @IsOptional()
  @IsEmail()
  @MaxLength(254)
  email?: string | null;

  /** In order of preference; the same number twice is kept once. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => WrittenPhoneDto)
  phones?: WrittenPhoneDto[];

  /** Forms written by hand; the absent ones are made by the rules. */
  @IsOptional()
  @ValidateNested()
  @Type(() => NameFormsDto)
  nameForms?: NameFormsDto;
}

/** Absent members stay as they are; `phones` and `nameForms` are replaced as a whole. */
export class UpdateContactDto extends PartialType(CreateContactDto, {
  skipNullProperties: false,
}) {}

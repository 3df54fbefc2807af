import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsISO8601,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import {
  CODE_DELIVERIES,
  type CodeDelivery,
  PACKAGE_DECLINING,
  type PackageDeclining,
} from '../../../settings/index.js';

/** As many as one event of evidence can name (8 kB), with room to spare. */
const MOST_DOCUMENTS = 20;
const MOST_SIGNERS = 10;

/** Who signs: a contact, a person by name and number, or an employee who signs for the company. */
export class WantedSignerDto {
  /**
   * The contact who signs. Not together with `userId`.
   * @example 019ab3a1-7c4b-7000-8000-00000000000a
   */
  @IsOptional()
  @IsUUID()
  contactId?: string;

  /**
   * The employee who signs for «Наименование подписанта». Needs `phone`: employees have none in the directory.
   * @example 019ab3a1-7c4b-7000-8000-00000000000b
   */
  @IsOptional()
  @IsUUID()
  userId?: string;

  /**
   * Full name, when it is not the contact's.
   * @example Иванов Иван Иванович
   */
  @IsOptional()
  @IsString()
  @Length(2, 200)
  fullName?: string;

  /**
   * The mobile number the SMS goes to, in any writing. Obligatory unless the contact has exactly one. A number
   * that the card does not know is recorded as typed.
   * @example +7 916 123-45-67
   */
  @IsOptional()
  @IsString()
  @MaxLength(40)
  phone?: string;

  /**
   * Whose turn it is: the SMS goes out when everybody with a lower number has signed. The same number is at once.
   * @example 1
   */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(MOST_SIGNERS)
  order?: number;
}

/** A package of documents and everybody who is to sign it. */
export class CreateSigningRequestDto {
  /**
   * In the order in which they are shown.
   * @example ["019ab3a1-7c4b-7000-8000-00000000000c"]
   */
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(MOST_DOCUMENTS)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  documentIds!: string[];

  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(MOST_SIGNERS)
  @ValidateNested({ each: true })
  @Type(() => WantedSignerDto)
  signers!: WantedSignerDto[];

  /** `with-link`: code in the SMS of the link; `on-demand`: code after the documents were opened. */
  @IsOptional()
  @IsIn(CODE_DELIVERIES)
  codeDelivery?: CodeDelivery;

  /** Whether one document may be declined and the others signed (`each`); by default as the organization has it. */
  @IsOptional()
  @IsIn(PACKAGE_DECLINING)
  packageDeclining?: PackageDeclining;

  /**
   * Until when it can be signed; at least a minute ahead, at most a year. By default the organization's term.
   * @example 2026-12-01T12:00:00.000Z
   */
  @IsOptional()
  @IsISO8601({ strict: true })
  expiresAt?: string;

  /**
   * Where to lead the client back to after signing or declining, by a link on the page; its origin must be one of the
   * settings' `returnOrigins`. The link adds `signet_request` (the id) and `signet_status` (`signed` or `declined`).
   * @example https://shop.example.ru/orders/15
   */
  @IsOptional()
  @IsString()
  @MaxLength(2000)
  returnUrl?: string;
}

import { ApiProperty } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsString,
  MaxLength,
} from 'class-validator';
import type { ClientDataStatus } from '../../../documents/index.js';
import type { ClientFieldType } from '../../../templates/index.js';
import type { ClientDataView } from '../client-data-offer.service.js';

const STATUSES = ['waiting', 'answered', 'cancelled', 'expired'] as const;

/** A field that was left to the client. */
export class ClientDataItemDto {
  /** @example паспорт */
  name!: string;
  /** @example Серия и номер паспорта */
  label!: string;
  /** @example passport */
  type!: ClientFieldType;
  /**
   * What the client filled in; null before he did.
   * @example 4504 123456
   */
  value!: string | null;
  /** What the card says of it now; null when it says nothing, or has no place for it. */
  cardValue!: string | null;
  /** The card says something else. */
  conflict!: boolean;
  /** The card has a place for it. */
  applicable!: boolean;
}

/** A document's client was asked for data. */
export class ClientDataDto {
  @ApiProperty({ enum: STATUSES, example: 'answered' })
  status!: ClientDataStatus;
  /** Whom the link went to. */
  fullName!: string;
  phone!: string;
  expiresAt!: Date;
  createdAt!: Date;
  /** When it ended: by answers, by the sender, by the deadline. */
  finishedAt!: Date | null;
  items!: ClientDataItemDto[];

  static from(view: ClientDataView): ClientDataDto {
    const { asking, items } = view;
    return {
      status: asking.status,
      fullName: asking.fullName,
      phone: asking.phone,
      expiresAt: asking.expiresAt,
      createdAt: asking.createdAt,
      finishedAt: asking.finishedAt,
      items: items.map((item) => ({ ...item })),
    };
  }
}

/** Which of the answers the card shall say from now on. */
export class ApplyClientDataDto {
  /** @example ["паспорт"] */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @ArrayUnique()
  @IsString({ each: true })
  @MaxLength(200, { each: true })
  names!: string[];
}

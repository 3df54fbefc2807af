import { ApiProperty } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsOptional,
  IsString,
  Matches,
  MaxLength,
  Validate,
  ValidatorConstraint,
  type ValidatorConstraintInterface,
} from 'class-validator';
import { INTRUM_SPELLINGS, type IntrumSpelling, MayBeAbsent } from '../../../../platform/index.js';
import { isAddressOrNetwork } from '../allowed-addresses.js';
import type { IntrumChoice } from '../intrum-settings.js';

@ValidatorConstraint({ name: 'isAddress' })
class IsAddressOrNetwork implements ValidatorConstraintInterface {
  validate(value: unknown): boolean {
    return typeof value === 'string' && isAddressOrNetwork(value);
  }

  defaultMessage(): string {
    return 'must be IP addresses or networks such as 203.0.113.0/24';
  }
}

/** Everything that is set for INTRUM; what is left out is as before anything was set, but the key, which stays. */
export class PutIntrumSettingsDto {
  /** Whether INTRUM may send. */
  @IsBoolean()
  enabled!: boolean;

  /**
   * INTRUM's «API ключ», 32 characters. Left out, it stays.
   * @example 0123456789abcdef0123456789abcdef
   */
  @MayBeAbsent()
  @IsString()
  @Matches(/^[\x21-\x7e]{32}$/, { message: 'must be the 32 characters of «API ключ»' })
  apiKey?: string;

  /**
   * «Gateway INTRUM»: where incoming SMS are told. https only.
   * @example https://company.intrumnet.com/sms/gateway
   */
  @IsOptional()
  @IsString()
  @MaxLength(500)
  gatewayUrl?: string | null;

  /** `manual`: `smsRecieved` and `message`; `sample`: `smsReceived` and `text`. */
  @MayBeAbsent()
  @IsIn(INTRUM_SPELLINGS)
  @ApiProperty({ enum: INTRUM_SPELLINGS, required: false, example: 'manual' })
  spelling?: IntrumSpelling;

  /** Whether answers of clients are told to INTRUM; needs `gatewayUrl`. */
  @MayBeAbsent()
  @IsBoolean()
  forwardInbound?: boolean;

  /** Whether those that may hold a code are told too: employees can then read the code and sign for the client. */
  @MayBeAbsent()
  @IsBoolean()
  allowCodes?: boolean;

  /** Addresses and networks that INTRUM calls from; empty: any. */
  @MayBeAbsent()
  @IsArray()
  @ArrayMaxSize(50)
  @IsString({ each: true })
  @Validate(IsAddressOrNetwork, { each: true })
  allowedAddresses?: string[];

  /** Makes a new `contactGatewayUrl`; the old one is dead at once. */
  @MayBeAbsent()
  @IsBoolean()
  renewAddress?: boolean;

  static choice(dto: PutIntrumSettingsDto): IntrumChoice {
    return {
      enabled: dto.enabled,
      apiKey: dto.apiKey,
      gatewayUrl: dto.gatewayUrl ?? null,
      spelling: dto.spelling ?? 'manual',
      forwardInbound: dto.forwardInbound ?? false,
      allowCodes: dto.allowCodes ?? false,
      allowedAddresses: dto.allowedAddresses ?? [],
      renewAddress: dto.renewAddress ?? false,
    };
  }
}

import { ApiProperty } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { REQUEST_BASES, type RequestBasis } from '../erasure-basis.js';

/** On which ground the data is erased: a word of the list, since it stays in the journal for ever. */
export class ErasureRequestDto {
  /** `subject-request`: the person asked; `consent-withdrawn`: the consent was taken back. */
  @ApiProperty({ enum: REQUEST_BASES, example: 'subject-request' })
  @IsIn(REQUEST_BASES)
  basis!: RequestBasis;
}

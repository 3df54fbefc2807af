import { ApiProperty } from '@nestjs/swagger';
import {
  type Acceptance,
  AGREEMENT_KINDS,
  type AcceptanceWay,
  type AgreementKind,
} from '../../../agreements/index.js';

/** Who accepted which version of a text, when and how. */
export class AcceptanceDto {
  id!: string;

  @ApiProperty({ enum: AGREEMENT_KINDS, example: 'company-offer' })
  kind!: AgreementKind;

  agreementId!: string;

  /**
   * What the accepted text is called.
   * @example "Соглашение об использовании простой электронной подписи"
   */
  title!: string;

  /** @example 1 */
  version!: number;

  /** Of the exact text that was accepted. */
  textSha256!: string;

  @ApiProperty({ enum: ['page', 'earlier', 'paper', 'in-contract'], example: 'paper' })
  how!: AcceptanceWay;

  contactId!: string | null;

  /** Empty once the person was erased. */
  fullName!: string;

  /** @example "+79123456789" */
  phone!: string | null;

  /** The request in which it was accepted; null for what was accepted off the page. */
  requestId!: string | null;

  /** @example 2026-11-24T11:05:07.000Z */
  acceptedAt!: string;

  /** Of the signed paper; get it from `/agreements/acceptances/{id}/scan`. */
  scanSha256!: string | null;

  /** When the consent was taken back; null while it stands, and for offers. */
  withdrawnAt!: string | null;

  static from(row: Acceptance, titles: ReadonlyMap<string, string>): AcceptanceDto {
    const { id, kind, agreementId, version, textSha256, how, contactId, fullName } = row;
    const { phone, requestId, scanSha256 } = row;
    return {
      ...{ id, kind, agreementId, version, textSha256, how, contactId, fullName },
      ...{ phone, requestId, scanSha256 },
      title: titles.get(row.versionId) ?? '',
      acceptedAt: row.acceptedAt.toISOString(),
      withdrawnAt: row.withdrawnAt?.toISOString() ?? null,
    };
  }
}

export class AcceptanceListDto {
  items!: AcceptanceDto[];
  /** Where the next page begins; null on the last one. */
  nextCursor!: string | null;
}

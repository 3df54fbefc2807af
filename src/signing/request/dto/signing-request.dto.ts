import { ApiProperty } from '@nestjs/swagger';
import type { AcceptanceWay } from '../../../agreements/index.js';
import { PHONE_WARNINGS, type PhoneWarningCode } from '../../../crm/index.js';
import type { CodeDelivery, CompanySignature, PackageDeclining } from '../../../settings/index.js';
import type { RequestStatus, SignerStatus } from '../request-status.js';
import type { SigningRequestView } from '../signing-request-view.js';
import type { SignerPhoneSource } from '../signer.entity.js';

/** The fate of the last SMS to a signer. */
export class SignerSmsDto {
  /**
   * `queued`, `submitting`, `accepted`, `sent`, `delivered`, `expired`, `undeliverable`, `rejected` or `unknown`.
   * @example delivered
   */
  status!: string;
  /**
   * Why it failed, where it did.
   * @example blocked_by_subscriber
   */
  reason!: string | null;
  /** When it came into this state. */
  at!: string;
}

/** What to know of a signer's number; it stops nothing. */
export class SignerWarningDto {
  @ApiProperty({ enum: PHONE_WARNINGS, example: 'typed_number' })
  code!: PhoneWarningCode;
  /** @example Этого номера нет в карточке. В споре вас спросят, откуда он. */
  message!: string;
  signerId!: string;
}

/** Where the link may go, or went, when no SMS came through. */
export class SignerEmailDto {
  /** @example ivanov@example.ru */
  address!: string;
  /**
   * Of the last letter: `queued`, `submitting`, `sent` (the mail server took it; more is never known), `failed`, or
   * `unknown`, which is never sent again by itself. Null where none was written.
   * @example sent
   */
  status!: string | null;
  /**
   * Why it failed, where it did.
   * @example bad_address
   */
  reason!: string | null;
  /** When it came into this state. */
  at!: string | null;

  static from(
    { email }: { readonly email: string | null },
    letter: SignerView['letter'],
  ): SignerEmailDto | null {
    const address = letter?.address ?? email;
    if (!address) return null;
    const { status = null, reason = null, at } = letter ?? {};
    return { address, status, reason, at: at?.toISOString() ?? null };
  }
}

type SignerView = SigningRequestView['signers'][number];

/** The agreement on the electronic signature that a signature rests on. */
export class SignerAgreementDto {
  /** `page`: on the signing page of this request; `earlier`: of an earlier one; `paper`, `in-contract`: recorded by you. */
  @ApiProperty({ enum: ['page', 'earlier', 'paper', 'in-contract'], example: 'page' })
  how!: AcceptanceWay;
  /** @example 1 */
  version!: number;
  /** See `/agreements/acceptances`. */
  acceptanceId!: string;
}

/** A person who is asked to sign. */
export class SignerDto {
  id!: string;
  /** @example Иванов Иван Иванович */
  fullName!: string;
  /** @example +79161234567 */
  phone!: string;
  /** The employee, where he signs for the company; absent for clients. */
  userId?: string;
  /** Where the number came from: `card`, `contact` or `typed`. */
  phoneSource!: SignerPhoneSource;
  /**
   * Whose turn it is; the same number is at once.
   * @example 1
   */
  order!: number;
  status!: SignerStatus;
  openedAt!: string | null;
  signedAt!: string | null;
  /** Once he has signed, and where one request is asked for; else null. */
  agreement!: SignerAgreementDto | null;
  sms!: SignerSmsDto | null;
  /** Null where no address is known. */
  email!: SignerEmailDto | null;
}

/** One sending of documents to their signers. */
export class SigningRequestDto {
  id!: string;
  status!: RequestStatus;
  documentIds!: string[];
  /** Those that a signer declined while the others went on. */
  declinedDocumentIds!: string[];
  codeDelivery!: CodeDelivery;
  /** `on-send`: the employee who sent it signed for the company by sending. */
  companySignature!: CompanySignature;
  packageDeclining!: PackageDeclining;
  expiresAt!: string;
  createdAt!: string;
  /** Where the client is led back to; null for nowhere. */
  returnUrl!: string | null;
  signers!: SignerDto[];
  /** As it was when the documents were sent. */
  warnings!: SignerWarningDto[];

  static from({
    request,
    documentIds,
    documents,
    signers,
    agreements,
  }: SigningRequestView): SigningRequestDto {
    return {
      id: request.id,
      status: request.status,
      documentIds: [...documentIds],
      declinedDocumentIds: documents.flatMap(({ documentId, declinedBy }) =>
        declinedBy === null ? [] : [documentId],
      ),
      codeDelivery: request.codeDelivery,
      companySignature: request.companySignature,
      packageDeclining: request.packageDeclining,
      expiresAt: request.expiresAt.toISOString(),
      createdAt: request.createdAt.toISOString(),
      returnUrl: request.returnUrl || null,
      warnings: signers.flatMap(({ signer: { id: signerId }, warnings }) =>
        warnings.map(({ code, message }) => ({ code, message, signerId })),
      ),
      signers: signers.map(({ signer, sms, letter }) => ({
        id: signer.id,
        fullName: signer.fullName,
        phone: signer.phone,
        ...(signer.userId === null ? {} : { userId: signer.userId }),
        phoneSource: signer.phoneSource,
        order: signer.position,
        status: signer.status,
        openedAt: signer.openedAt?.toISOString() ?? null,
        signedAt: signer.signedAt?.toISOString() ?? null,
        agreement: agreements?.get(signer.id) ?? null,
        sms: sms ? { status: sms.status, reason: sms.reason, at: sms.at.toISOString() } : null,
        email: SignerEmailDto.from(signer, letter),
      })),
    };
  }
}

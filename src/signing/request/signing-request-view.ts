import type { AcceptanceWay } from '../../agreements/index.js';
import type { PhoneWarning } from '../../crm/index.js';
import type { MailState } from '../../mail/index.js';
import type { SmsState } from '../../sms/index.js';
import type { RequestDocument } from './request-document.entity.js';
import type { Signer } from './signer.entity.js';
import type { SigningRequest } from './signing-request.entity.js';

/** How the agreement that a signature rests on was accepted (S-21). */
export interface SignerAgreement {
  readonly how: AcceptanceWay;
  readonly version: number;
  readonly acceptanceId: string;
}

/** A request as its sender sees it. */
export interface SigningRequestView {
  readonly request: SigningRequest;
  /** In the order of the package. */
  readonly documentIds: readonly string[];
  /** The same, each with its refusal where it was declined on its own. */
  readonly documents: readonly RequestDocument[];
  readonly signers: readonly {
    readonly signer: Signer;
    readonly sms: SmsState | undefined;
    readonly letter: MailState | undefined;
    /** What there was to know of his number when the documents were sent. */
    readonly warnings: readonly PhoneWarning[];
  }[];
  /** By signer, of those who have signed; only where it was asked for. */
  readonly agreements?: ReadonlyMap<string, SignerAgreement>;
}

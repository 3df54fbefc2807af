import type { SmsState } from '../../sms/index.js';
import type { RequestDocument } from './request-document.entity.js';
import type { Signer } from './signer.entity.js';
import type { SigningRequest } from './signing-request.entity.js';

/** A request as its sender sees it. */
export interface SigningRequestView {
  readonly request: SigningRequest;
  /** In the order of the package. */
  readonly documentIds: readonly string[];
  /** The same, each with its refusal where it was declined on its own. */
  readonly documents: readonly RequestDocument[];
  readonly signers: readonly { readonly signer: Signer; readonly sms: SmsState | undefined }[];
}

import type { OfferedTo } from '../agreements/index.js';
import type { Signer } from './request/signer.entity.js';
import type { SigningRequest } from './request/signing-request.entity.js';

/** Who is asked for which version of the company's offer. */
export function offeredTo({
  request,
  signer,
}: {
  readonly request: SigningRequest;
  readonly signer: Signer;
}): OfferedTo {
  const { organizationId, offerVersionId: versionId } = request;
  const { contactId, fullName, phone } = signer;
  return { organizationId, versionId, contactId, fullName, phone };
}

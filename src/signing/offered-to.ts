import type { OfferedTo } from '../agreements/index.js';
import type { SigningContext } from './signing-context.js';

/** Who is asked for which version of the company's offer. */
export function offeredTo({
  request,
  signer,
}: Pick<SigningContext, 'request' | 'signer'>): OfferedTo {
  const { organizationId, offerVersionId: versionId } = request;
  const { contactId, fullName, phone } = signer;
  return { organizationId, versionId, contactId, fullName, phone };
}

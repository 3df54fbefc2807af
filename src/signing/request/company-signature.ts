import type { Actor } from '../../platform/index.js';
import type { CompanySignature } from '../../settings/index.js';
import { CompanySignatureNotAgreed, EmployeeRequired } from '../signing.errors.js';
import type { SendingTerms } from './sending-policy.js';
import type { PlannedSigner } from './signer-plan.js';

/**
 * Whether this sending is the company's signature. Where an employee is among the signers the company signs with his
 * code, which proves more. Throws CompanySignatureNotAgreed, EmployeeRequired: a key of the API is nobody's password.
 */
export function companySignatureOf(
  actor: Actor,
  { settings, offerNamesCompany }: Pick<SendingTerms, 'settings' | 'offerNamesCompany'>,
  signers: readonly Pick<PlannedSigner, 'userId'>[],
): CompanySignature {
  const isByCode = signers.some(({ userId }) => userId !== null);
  if (settings.companySignature === 'off' || isByCode) return 'off';
  if (actor.kind !== 'user') throw new EmployeeRequired();
  if (!offerNamesCompany) throw new CompanySignatureNotAgreed();
  return 'on-send';
}

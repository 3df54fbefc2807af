import type { Signer } from './signer.entity.js';

/** Who the signer is in the CRM, as evidence names him: the contact's id, or `user/<id>` of an employee. */
export function signerReference({ contactId, userId }: Signer): string | undefined {
  return userId === null ? (contactId ?? undefined) : `user/${userId}`;
}

import type { Signer } from './signer.entity.js';
import type { SigningRequest } from './signing-request.entity.js';

/** Whether one more link may be handed to this signer: it is his turn, he has not decided, and there is time. */
export function mayReceiveLink(
  { status, expiresAt }: Pick<SigningRequest, 'status' | 'expiresAt'>,
  signer: Pick<Signer, 'status'>,
  now: Date,
): boolean {
  const isOpen = status === 'sent' || status === 'viewed';
  const isAwaited = signer.status === 'sent' || signer.status === 'viewed';
  return isOpen && isAwaited && expiresAt > now;
}

import type { SigningContext } from '../signing-context.js';

/** Whether there is something signed that its signer may be shown again. */
export function isReadable({ request, signer }: SigningContext): boolean {
  const stands = request.status === 'signed' || request.status === 'viewed';
  return stands && signer.status === 'signed' && request.erasedAt === null;
}

import { Not } from 'typeorm';
import type { Tx } from '../../platform/index.js';
import { SigningSession } from './signing-session.entity.js';

/**
 * The signer has signed in this session. Whoever opened the link elsewhere before could read what was to be signed; the signed
 * file says more, number and device of the signer among it: there it is shown after a fresh code, as in a new session.
 */
export async function askOthersForProof(
  tx: Tx,
  { id, signerId }: Pick<SigningSession, 'id' | 'signerId'>,
): Promise<void> {
  await tx.update(
    SigningSession,
    { signerId, id: Not(id), purpose: 'signing' },
    { purpose: 'copy' },
  );
}

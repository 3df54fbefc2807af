import type { Actor } from '../platform/index.js';
import type { Signer } from './request/signer.entity.js';

/** The client as an actor: acts inside the organization that asked, holds no role. */
export function signerActor(signer: Signer): Actor {
  return {
    kind: 'signer',
    id: signer.id,
    organizationId: signer.organizationId,
    roles: [],
    name: signer.fullName,
  };
}

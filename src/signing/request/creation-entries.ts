import type { DocumentView } from '../../documents/index.js';
import type { EvidenceEntry } from '../../evidence/index.js';
import type { Actor } from '../../platform/index.js';
import { signerReference } from './signer-reference.js';
import { isOrdered } from './signer-plan.js';
import type { Signer } from './signer.entity.js';
import type { SigningRequest } from './signing-request.entity.js';

/** What the chain of a request begins with: the request itself, then each signer. */
export function creationEntries(
  request: SigningRequest,
  documents: readonly DocumentView[],
  signers: readonly Signer[],
  actor: Actor,
): EvidenceEntry[] {
  return [
    requestCreated(request, documents, signers, actor),
    ...signers.map((signer) => signerAdded(request, signer)),
  ];
}

function requestCreated(
  request: SigningRequest,
  documents: readonly DocumentView[],
  signers: readonly Signer[],
  actor: Actor,
): EvidenceEntry {
  const [first] = documents;
  return {
    type: 'request.created',
    stream: `request/${request.id}`,
    organizationId: request.organizationId,
    data: {
      codePolicy: request.codeDelivery,
      createdBy: request.createdBy,
      documents: documents.map(({ id, sha256 }) => ({ id, sha256: sha256 ?? '' })),
      packageSha256: request.packageSha256,
      fingerprint: request.fingerprint,
      expiresAt: request.expiresAt.toISOString(),
      ordered: isOrdered(signers),
      signers: signers.map(({ id }) => id),
      source: actor.kind === 'apiKey' ? 'api' : 'console',
    },
    disclosures: {
      authorName: first?.author.name,
      cardId: first?.card ? `${first.card.type}/${first.card.id}` : undefined,
    },
  };
}

function signerAdded(request: SigningRequest, signer: Signer): EvidenceEntry {
  return {
    type: 'signer.added',
    stream: `request/${request.id}`,
    organizationId: request.organizationId,
    signerId: signer.id,
    data: {
      order: signer.position,
      phoneSource: signer.phoneSource,
      phoneChangedAt: signer.phoneChangedAt?.toISOString() ?? '',
    },
    disclosures: {
      phone: signer.phone,
      email: signer.email ?? undefined,
      fullName: signer.fullName,
      clientId: signerReference(signer),
    },
  };
}

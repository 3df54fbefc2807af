import type { EvidenceEntry } from '../../../src/evidence/index.js';
import { newId } from '../../../src/platform/index.js';

type TypeOf<Type extends EvidenceEntry['type']> = Extract<EvidenceEntry, { type: Type }>;

/** Ids of one request with one document and one signer, and its evidence, fact by fact. */
export function aSigning(): Signing {
  return new Signing();
}

const hash = '8c93091c390492e3fa94305ce783d0c69d207b9e85e0d8f8eca529df115ab9ec';

/** What the tests say of the person; none of it may stand in the bytes. */
export const person = {
  phone: '+79990000001',
  fullName: 'Иванова Мария Ильинична',
  clientId: 'crm-77',
  email: 'maria@example.test',
  ip: '203.0.113.7',
  userAgent: 'Mozilla/5.0 (Linux; Android 14)',
  os: 'Android 14',
} as const;

class Signing {
  readonly organizationId = newId();
  readonly requestId = newId();
  readonly documentId = newId();
  readonly signerId = newId();
  readonly linkId = newId();
  readonly challengeId = newId();
  readonly sessionId = newId();
  readonly agreementId = newId();
  readonly stream = `request/${this.requestId}` as const;
  readonly docSha256 = hash;

  /** The whole story, from the sending to the signature. */
  story(): EvidenceEntry[] {
    return [this.created(), this.signerAdded(), this.codeIssued(), this.opened(), ...this.signed()];
  }

  created(): TypeOf<'request.created'> {
    return {
      type: 'request.created',
      ...this.place(),
      data: {
        codePolicy: 'with-link',
        createdBy: 'system',
        documents: [{ id: this.documentId, sha256: hash }],
        packageSha256: hash,
        fingerprint: 'HJ9GJ-71S0J',
        expiresAt: '2026-12-08T02:17:14.123Z',
        ordered: true,
        signers: [this.signerId],
        source: 'api',
      },
      disclosures: { authorName: 'Петров Пётр' },
    };
  }

  signerAdded(): TypeOf<'signer.added'> {
    const { phone, fullName, clientId, email } = person;
    return {
      type: 'signer.added',
      ...this.place(),
      signerId: this.signerId,
      data: { order: 1, phoneSource: 'card', phoneChangedAt: '' },
      disclosures: { phone, fullName, clientId, email },
    };
  }

  codeIssued(digest?: string): TypeOf<'code.issued'> {
    return {
      type: 'code.issued',
      ...this.place(),
      signerId: this.signerId,
      data: {
        challengeId: this.challengeId,
        linkId: this.linkId,
        policy: 'with-link',
        packageSha256: hash,
        expiresAt: '2026-11-27T02:17:14.124Z',
        maxAttempts: 5,
        keyVersion: 1,
        counter: 0,
      },
      disclosures: { phone: person.phone },
      ...(digest === undefined ? {} : { commitments: { code: digest } }),
    };
  }

  opened(): TypeOf<'document.opened'> {
    const { ip, userAgent, os } = person;
    return {
      type: 'document.opened',
      ...this.place(),
      ...this.subject(),
      data: { sessionId: this.sessionId, linkId: this.linkId },
      disclosures: { ip, userAgent, os },
    };
  }

  failed(attempt: number): TypeOf<'code.failed'> {
    return {
      type: 'code.failed',
      ...this.place(),
      signerId: this.signerId,
      data: {
        challengeId: this.challengeId,
        attempt,
        attemptsLeft: Math.max(0, 5 - attempt),
        via: 'page',
      },
      disclosures: { ip: person.ip },
    };
  }

  /** Agreement, code and signature, as one transaction writes them. */
  signed(): EvidenceEntry[] {
    const { ip, userAgent, os, phone, fullName, clientId } = person;
    const { sessionId, challengeId, linkId, agreementId } = this;
    return [
      {
        type: 'agreement.accepted',
        ...this.place(),
        signerId: this.signerId,
        data: {
          kind: 'company-offer',
          agreementId,
          version: 1,
          textSha256: hash,
          tickSha256: hash,
          sessionId,
          how: 'page',
          acceptanceId: newId(),
        },
        disclosures: { ip, userAgent, fullName },
      },
      {
        type: 'code.accepted',
        ...this.place(),
        signerId: this.signerId,
        data: { challengeId, attempt: 1, via: 'page', sessionId },
        disclosures: { ip, userAgent, os },
      },
      {
        type: 'document.signed',
        ...this.place(),
        ...this.subject(),
        data: {
          signatureId: newId(),
          challengeId,
          messageId: newId(),
          linkId,
          sessionId,
          method: 'code',
          packageSha256: hash,
          fingerprint: 'HJ9GJ-71S0J',
          agreementId,
          agreementVersion: 1,
          agreementSha256: hash,
          tickSha256: hash,
        },
        disclosures: { phone, fullName, clientId, ip, userAgent, os },
      },
    ];
  }

  closed(): TypeOf<'request.closed'> {
    return {
      type: 'request.closed',
      ...this.place(),
      data: { outcome: 'signed', linkFetches: 0 },
    };
  }

  private place(): { stream: `request/${string}`; organizationId: string } {
    return { stream: this.stream, organizationId: this.organizationId };
  }

  private subject(): { signerId: string; documentId: string; docSha256: string } {
    return { signerId: this.signerId, documentId: this.documentId, docSha256: hash };
  }
}

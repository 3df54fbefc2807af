import { createHash } from 'node:crypto';

import {
  type ChainEvent,
  consistencyProof,
  type Disclosure,
  encodeEvent,
  eventHash,
  fingerprint,
  inclusionProof,
  leafHash,
  makeDisclosure,
  merkleRoot,
  noPrevious,
  signCheckpoint,
  writeProof,
} from '#libs/evidence-log';

import { memoryTree } from '../memory-tree.js';
import { evidenceVectors } from '../vectors/evidence-vectors.js';
import { vectorKey } from '../vectors/vector-key.js';

const id = (last: string): string => `019ab3a1-7c4b-7000-8000-0000000000${last.padStart(2, '0')}`;

/** Ids of the sample. */
export const ids = {
  organization: id('0a'),
  request: id('0b'),
  signer: id('0c'),
  document: id('0d'),
  user: id('0f'),
  challenge: id('10'),
  link: id('11'),
  message: id('12'),
  session: id('13'),
  agreement: id('14'),
  acceptance: id('15'),
  signature: id('16'),
};

/** The agreement that the client accepts. */
export const agreementHtml = '<p>Соглашение о простой электронной подписи</p>';

const sha256 = (bytes: Uint8Array | string): string =>
  createHash('sha256').update(bytes).digest('hex');

export interface SampleEvent {
  readonly event: ChainEvent;
  readonly bytes: Buffer;
  readonly disclosures: readonly Disclosure[];
}

type Told = readonly [type: string, members: Partial<ChainEvent>, values?: Record<string, string>];

/** A chain with these events, and disclosures beside them. */
export function chainOf(
  stream: string,
  told: readonly Told[],
  from: readonly SampleEvent[] = [],
): SampleEvent[] {
  const chain = [...from];
  for (const [type, members, values = {}] of told) {
    const disclosures = Object.entries(values).map(([name, value]) => makeDisclosure(name, value));
    const seq = chain.length;
    const before = chain.at(-1);
    const event: ChainEvent = {
      at: `2026-11-24T08:${String(seq).padStart(2, '0')}:00.000Z`,
      data: {},
      doc: '',
      docSha256: '',
      nonce: '0NHS09TV1tfY2drb3N3e3w',
      org: ids.organization,
      prev: before ? eventHash(before.bytes).toString('hex') : noPrevious,
      sd: disclosures.map(({ digest }) => digest).sort(),
      seq,
      signer: '',
      stream,
      type,
      v: 'signet-evt/1',
      ...members,
    };
    chain.push({ event, bytes: encodeEvent(event), disclosures });
  }
  return chain;
}

/** The chain of a document up to its freeze. */
export function documentChain(frozen: Uint8Array): SampleEvent[] {
  const docSha256 = sha256(frozen);
  const by = `user/${ids.user}`;
  const created = { source: 'upload', templateId: '', templateVersion: -1, by };
  const rendered = {
    engine: 'pdf',
    bytes: frozen.length,
    pages: 2,
    rendererVersion: '',
    templateSha256: '',
  };
  const print = fingerprint(docSha256);
  return chainOf(`document/${ids.document}`, [
    ['document.created', { doc: ids.document, data: created }, { title: 'Договор', number: '7' }],
    ['document.rendered', { doc: ids.document, data: rendered }],
    [
      'document.frozen',
      {
        doc: ids.document,
        docSha256,
        data: { bytes: frozen.length, pages: 2, fingerprint: print, stampBoxes: [] },
      },
    ],
  ]);
}

/** The chain of a request of one document and one signer, up to the signature. */
export function requestChain(frozen: Uint8Array): SampleEvent[] {
  const docSha256 = sha256(frozen);
  const print = fingerprint(docSha256);
  const person = { fullName: 'Иванова Мария', phone: '+79990000001' };
  const { signer, document: doc } = ids;
  const textSha256 = sha256(agreementHtml);
  const challenge = { challengeId: ids.challenge };
  const session = { sessionId: ids.session };
  return chainOf(`request/${ids.request}`, [
    ['request.created', { data: createdData(docSha256, print) }],
    [
      'signer.added',
      { signer, data: { order: 1, phoneSource: 'card', phoneChangedAt: '' } },
      person,
    ],
    [
      'code.issued',
      { signer, data: { ...challenge, ...codeData(docSha256) } },
      { phone: person.phone },
    ],
    ['document.opened', { signer, doc, docSha256, data: { ...session, linkId: ids.link } }],
    [
      'agreement.accepted',
      {
        signer,
        data: {
          kind: 'company-offer',
          agreementId: ids.agreement,
          version: 3,
          textSha256,
          tickSha256: textSha256,
          ...session,
          how: 'page',
          acceptanceId: ids.acceptance,
        },
      },
    ],
    ['code.accepted', { signer, data: { ...challenge, ...session, attempt: 1, via: 'page' } }],
    ['document.signed', { signer, doc, docSha256, data: signedData(docSha256, print) }, person],
  ]);
}

function createdData(sha: string, print: string): ChainEvent['data'] {
  return {
    codePolicy: 'with-link',
    createdBy: `user/${ids.user}`,
    documents: [{ id: ids.document, sha256: sha }],
    packageSha256: sha,
    fingerprint: print,
    expiresAt: '2026-11-27T08:00:00.000Z',
    ordered: false,
    signers: [ids.signer],
    source: 'console',
  };
}

function codeData(packageSha256: string): ChainEvent['data'] {
  return {
    linkId: ids.link,
    policy: 'with-link',
    packageSha256,
    expiresAt: '2026-11-27T08:00:00.000Z',
    maxAttempts: 5,
    keyVersion: 1,
    counter: 0,
  };
}

function signedData(packageSha256: string, print: string): ChainEvent['data'] {
  return {
    signatureId: ids.signature,
    challengeId: ids.challenge,
    messageId: ids.message,
    linkId: ids.link,
    sessionId: ids.session,
    method: 'code',
    packageSha256,
    fingerprint: print,
    agreementId: ids.agreement,
    agreementVersion: 3,
    agreementSha256: sha256(agreementHtml),
    tickSha256: sha256(agreementHtml),
  };
}

/** A log of tests, signed with the key of the published vectors. */
export class SampleLog {
  readonly origin = evidenceVectors.keys.origin;
  readonly vkey = evidenceVectors.keys.vkey;
  private readonly leaves: Buffer[] = [];
  private readonly indexes = new Map<string, number>();

  get size(): number {
    return this.leaves.length;
  }

  add(events: readonly SampleEvent[]): void {
    for (const { bytes } of events) {
      this.indexes.set(eventHash(bytes).toString('hex'), this.leaves.length);
      this.leaves.push(leafHash(eventHash(bytes)));
    }
  }

  checkpoint(size = this.size): string {
    const root = merkleRoot(this.leaves.slice(0, size));
    return signCheckpoint({ origin: this.origin, size, root }, vectorKey());
  }

  async proof(event: SampleEvent, size = this.size): Promise<string> {
    const index = this.indexes.get(eventHash(event.bytes).toString('hex')) ?? -1;
    const path = await inclusionProof(index, size, memoryTree(this.leaves));
    return writeProof({ index, path, checkpoint: this.checkpoint(size) });
  }

  async growth(from: number, to = this.size): Promise<string> {
    const hashes = await consistencyProof(from, to, memoryTree(this.leaves));
    return hashes.map((hash) => `${hash.toString('base64')}\n`).join('');
  }
}

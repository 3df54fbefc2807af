import { describe, expect, it } from '@jest/globals';
import { encodeEvent, eventFormat, eventHash, type EvidenceValue } from '#libs/evidence-log';
import type { RawChain } from '../journal/raw-chain.js';
import { citedEvents, citedTexts } from './cited-events.js';

type Told = readonly [type: string, at: string, data: Record<string, EvidenceValue>];

/** A chain whose bytes say what the citing asks for. */
function chain(stream: string, told: readonly Told[]): RawChain {
  const events = told.map(([type, at, data], seq) => {
    const event = {
      ...{ at, data, doc: '', docSha256: '', nonce: '0NHS09TV1tfY2drb3N3e3w' },
      ...{ org: '019ab3a1-7c4b-7000-8000-00000000000a', prev: '0'.repeat(64), sd: [], seq },
      ...{ signer: '', stream, type },
    };
    const bytes = encodeEvent({ ...event, v: eventFormat });
    return { seq, bytes, hash: eventHash(bytes).toString('hex'), type, disclosures: [] };
  });
  return { stream, events };
}

const clock = (minute: number): string => `2026-11-24T11:0${minute}:00.000Z`;
const operatorOffer = { kind: 'operator-offer', agreementId: 'o', version: 1 };
const companyOffer = { kind: 'company-offer', agreementId: 'c', version: 3 };
const consent = { consentId: 'p', version: 2 };

const organization = chain('organization/019ab3a1-7c4b-7000-8000-00000000000a', [
  ['signatory.changed', clock(0), {}],
  ['agreement.accepted', clock(0), operatorOffer],
  ['agreement.published', clock(1), { ...companyOffer, version: 2 }],
  ['agreement.published', clock(1), companyOffer],
  ['signatory.changed', clock(2), {}],
  ['policy.changed', clock(2), { name: 'codeDelivery' }],
  ['agreement.accepted', clock(2), { ...operatorOffer, version: 2 }],
  ['signatory.changed', clock(7), {}],
]);
const request = chain('request/019ab3a1-7c4b-7000-8000-00000000000b', [
  ['request.created', clock(5), {}],
  ['agreement.accepted', clock(6), companyOffer],
  ['consent.given', clock(6), consent],
]);

describe('what a dossier cites of the organization', () => {
  it('is what held when the documents were sent, not what came before or after', () => {
    expect(citedEvents(organization, request).map(({ seq }) => seq)).toEqual([3, 4, 6]);
  });

  it('is what holds now for a document that was never sent', () => {
    expect(citedEvents(organization, undefined).map(({ seq }) => seq)).toEqual([6, 7]);
  });

  it('names each accepted text once', () => {
    const events = [...request.events, ...request.events];

    expect(citedTexts(events)).toEqual([
      { kind: 'company-offer', agreementId: 'c', version: 3 },
      { kind: 'pd-consent', agreementId: 'p', version: 2 },
    ]);
  });
});

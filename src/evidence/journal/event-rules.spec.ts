import { describe, expect, it } from '@jest/globals';
import { type ChainEvent, decodeEvent, noPrevious } from '#libs/evidence-log';
import { aSigning } from '../../../test/support/builders/evidence-entries.js';
import { appendTo } from './chain-append.js';
import { partsOf, problemOfEvent } from './event-rules.js';
import { factOf } from './fact.js';

const signing = aSigning();
const { stream, organizationId, documentId, signerId, docSha256 } = signing;

const events: ChainEvent[] = appendTo(
  { stream, organizationId, seq: -1, head: noPrevious, at: '', closed: false },
  signing.story().map((entry) => factOf(entry)),
  new Date('2026-11-24T12:00:00.000Z'),
).placed.map(({ bytes }) => decodeEvent(bytes));

const problem = (type: string, changes: Partial<ChainEvent>, names: string[] = []): string =>
  problemOfEvent({ ...eventOf(type), ...changes }, names) ?? '';

const eventOf = (type: string): ChainEvent => {
  const event = events.find((one) => one.type === type);
  if (!event) throw new Error(`no ${type}`);
  return event;
};

/** An event of any type outside a request, without a subject. */
const elsewhere = (changes: Partial<ChainEvent>): Partial<ChainEvent> => ({
  doc: '',
  docSha256: '',
  signer: '',
  ...changes,
});

describe('a chain', () => {
  it('is named by its kind and an id, or is the one of the system', () => {
    expect(partsOf(stream)).toEqual({ kind: 'request', id: signing.requestId });
    expect(partsOf('system')).toEqual({ kind: 'system', id: '' });
    for (const name of [
      '',
      'request/',
      'request/1',
      `user/${documentId}`,
      `system/${documentId}`,
    ]) {
      expect(partsOf(name)).toBeUndefined();
    }
  });
});

describe('an event, seen alone,', () => {
  it('has no problem in any part of a sound story', () => {
    expect(events.map((event) => problemOfEvent(event, []))).toEqual(events.map(() => undefined));
  });

  it('must be of a known type and disclose only what that type may', () => {
    expect(problem('signer.added', { type: 'signer.guessed' })).toContain('not on the list');
    expect(problem('signer.added', {}, ['phone', 'ip'])).toContain('discloses no ip');
  });

  it('must stand in a chain of its kind', () => {
    expect(problem('signer.added', { stream: 'nowhere' })).toContain('no chain');
    expect(problem('signer.added', { stream: `document/${documentId}` })).toContain('not belong');
  });

  it('must name its organization, save in the chain of the system', () => {
    const opened = { type: 'log.opened', data: { origin: 'a/b', vkey: 'k' }, stream: 'system' };

    expect(problem('signer.added', { org: '' })).toContain('organization');
    expect(problem('signer.added', elsewhere(opened))).toContain('organization');
    expect(problem('signer.added', elsewhere({ ...opened, org: '' }))).toBe('');
  });

  it('must be about what its chain is about', () => {
    const changed = { type: 'signatory.changed', data: {} };
    const foreign = { ...changed, stream: `organization/${documentId}` };
    const own = { ...changed, stream: `organization/${organizationId}` };
    const frozen = {
      type: 'document.frozen',
      data: { bytes: 1, pages: 1, fingerprint: 'HJ9GJ-71S0J', stampBoxes: [] },
      signer: '',
      stream: `document/${signing.requestId}`,
    };

    expect(problem('signer.added', elsewhere(foreign))).toContain('another organization');
    expect(problem('signer.added', elsewhere(own))).toBe('');
    expect(problem('document.opened', frozen)).toContain('another document');
    expect(problem('document.opened', { ...frozen, stream: `document/${documentId}` })).toBe('');
  });

  it('names a signer exactly where its type says so', () => {
    expect(problem('signer.added', { signer: '' })).toContain('signer is missing');
    expect(problem('request.created', { signer: signerId })).toContain('signer is named');
    const atOrganization = { stream: `organization/${organizationId}` };
    expect(problem('agreement.accepted', atOrganization)).toContain('signer is named');
    expect(problem('agreement.accepted', { ...atOrganization, signer: '' })).toBe('');
    expect(problem('agreement.accepted', { signer: '' })).toContain('signer is missing');
  });

  it('names a document and its hash exactly where its type says so', () => {
    expect(problem('document.opened', { doc: '' })).toContain('document is missing');
    expect(problem('document.opened', { docSha256: '' })).toContain('hash of the document');
    expect(problem('signer.added', { doc: documentId })).toContain('document is named');
    expect(problem('signer.added', { docSha256 })).toContain('hash of the document');
  });

  it('must hold exactly the members of its type', () => {
    expect(problem('signer.added', { data: {} })).toContain('data.order is missing');
  });
});

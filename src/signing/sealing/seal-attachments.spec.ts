import { describe, expect, it } from '@jest/globals';
import { makeDisclosure, openDisclosure } from '#libs/evidence-log';
import type { LogCheckpoint, RawEvent } from '../../evidence/index.js';
import { sealAttachments } from './seal-attachments.js';

const origin = 'log.example.test/evidence/2026';
const event = (seq: number, type: string, values: Record<string, string> = {}): RawEvent => ({
  seq,
  type,
  bytes: Buffer.from(`${type} ${seq}`),
  hash: `${type} ${seq}`,
  disclosures: Object.entries(values).map(([name, value]) => makeDisclosure(name, value).d),
});
const checkpoint: LogCheckpoint = {
  origin,
  size: 57,
  root: 'cd'.repeat(32),
  text: 'signed note\n',
  publishedAt: new Date(0),
  tsr: undefined,
  tsaTime: undefined,
};
const person = { fullName: 'Иванова Мария', phone: '+79990000001' };
const request = [
  event(0, 'request.created', { authorName: 'Петров Пётр' }),
  event(1, 'signer.added', { ...person, email: 'maria@example.test' }),
  event(2, 'code.issued', { phone: person.phone, code: '660968' }),
  event(3, 'document.signed', { ...person, ip: '203.0.113.7' }),
];
const document = [event(0, 'document.created', { title: 'Договор' }), event(1, 'document.frozen')];

function attached(stamped: boolean): ReturnType<typeof sealAttachments> {
  const own = { ...checkpoint, tsr: stamped ? Buffer.from('tsr') : undefined };
  const all = [...request, ...document];
  const proof = (hash: string) => ({ origin, index: 1, text: `proof of ${hash}\n` });
  const proofs = new Map(all.map(({ hash }) => [hash, proof(hash)]));
  return sealAttachments({
    frozen: Buffer.from('%PDF'),
    journal: {
      request,
      document,
      proven: { checkpoints: [own], proofs },
      logKeys: [`${origin}+1727129a+AQ==`],
      place: proof('document.signed 3'),
      checkpoint: own,
    },
    agreement: { version: 3, html: '<p>Соглашение</p>' },
    readme: 'Прочтите\n',
  });
}

describe('what a sealed PDF carries inside', () => {
  it('is the shown file, both chains with their proofs, log, agreement and a guide', () => {
    expect(attached(false).map(({ name }) => name)).toEqual([
      'frozen.pdf',
      ...[0, 1, 2, 3].flatMap((seq) => [`request-000${seq}.json`, `request-000${seq}.tlog-proof`]),
      ...[0, 1].flatMap((seq) => [`document-000${seq}.json`, `document-000${seq}.tlog-proof`]),
      'checkpoint.57',
      'log.vkey',
      'disclosures.json',
      'agreement-company-offer-3.html',
      'README.txt',
    ]);
    expect(attached(false).map(({ relationship }) => relationship)).toEqual([
      'Source',
      ...Array.from({ length: 17 }, () => 'Data'),
    ]);
  });

  it('has the answer of the outside clock where there is one', () => {
    const token = attached(true).find(({ name }) => name === 'checkpoint.57.tsr');

    expect(token?.mimeType).toBe('application/timestamp-reply');
  });

  it('discloses name and phone where the sheet shows them, and never the code', () => {
    const file = attached(false).find(({ name }) => name === 'disclosures.json');
    const disclosed = JSON.parse(Buffer.from(file?.bytes ?? []).toString()) as {
      request: Record<string, string[]>;
      document: object;
    };
    const names = Object.entries(disclosed.request).map(([seq, list]) => [
      seq,
      ...list.map((d) => openDisclosure(d).name),
    ]);

    expect(names).toEqual([
      ['1', 'fullName', 'phone'],
      ['3', 'fullName', 'phone'],
    ]);
    expect(disclosed.document).toEqual({});
  });

  it('is refused when an event has no proof', () => {
    const [first] = request;
    expect(() =>
      sealAttachments({
        frozen: Buffer.from('%PDF'),
        journal: {
          request: first ? [first] : [],
          document: [],
          proven: { checkpoints: [], proofs: new Map() },
          logKeys: [],
          place: { origin, index: 0, text: '' },
          checkpoint,
        },
        agreement: { version: 1, html: '' },
        readme: '',
      }),
    ).toThrow('request-0000 is not proven');
  });
});

import { createHash } from 'node:crypto';
import type { Attachment } from '#libs/pdf-seal';
import type { Mark, Sheet, StripText } from '#libs/pdf';
import { type JournalItem, signatureMark, signatureSheet } from '../../src/evidence/index.js';

const ARTICLE =
  '<p>Исполнитель обязуется оказать Заказчику услуги по монтажу и настройке оборудования, а Заказчик ' +
  'обязуется принять их и оплатить в порядке и сроки, установленные настоящим договором. Услуги ' +
  'считаются оказанными с момента подписания сторонами акта.</p>';

const ID = '019ab3a1-7c4b-7000-8000-00000000000b';
const VERIFY_URL = `https://s.example.ru/verify/${ID}`;
const TIME_ZONE = 'Europe/Moscow';
const SHA256 = 'ef'.repeat(32);
const SIGNED_AT = new Date('2026-11-24T11:05:07Z');
const EVENTS = 12;
/** Digests of disclosures: the larger part of an event, and one that does not pack. */
const DIGESTS = 10;

const GOODS = Array.from(
  { length: 8 },
  (_, n) =>
    `<tr><td>${n + 1}</td><td>Кабель силовой медный</td><td>${n + 10} м</td><td>${n + 1}250,00 ₽</td></tr>`,
);
const TABLE = `<table><tr><th>№</th><th>Наименование</th><th>Количество</th><th>Цена</th></tr>${GOODS.join('')}</table>`;

/** @param tableEvery after how many articles a table of goods follows; none where left out */
export function contract(articles: number, tableEvery = Infinity): string {
  const body = Array.from({ length: articles }, (_, n) => {
    const table = (n + 1) % tableEvery === 0 ? TABLE : '';
    return `<h3>Статья ${n + 1}</h3>${ARTICLE}${table}`;
  });
  return (
    '<!doctype html><html lang="ru"><head><meta charset="utf-8"><title>Договор</title><style>' +
    '@page { size: A4; margin: 20mm 18mm } body { font: 11pt/1.4 "PT Serif" } h3 { font-size: 11pt }' +
    'table { border-collapse: collapse; width: 100% } th, td { border: 1px solid #888; padding: 2px 6px }' +
    `</style></head><body><h1>Договор № 15</h1>${body.join('')}</body></html>`
  );
}

export const stripOf: StripText = {
  left: `Документ ${ID} · отпечаток HJ9GJ-71S0J`,
  right: (page, count) => `стр. ${page} из ${count}`,
};

export function markOf(): Mark {
  return signatureMark('client', {
    fullName: 'Иванова Мария Сергеевна',
    phone: '+79161234567',
    signedAt: SIGNED_AT,
    signatureId: ID,
    agreement: { version: 3, publishedAt: SIGNED_AT, acceptedAt: SIGNED_AT },
    sha256: SHA256,
    verifyUrl: VERIFY_URL,
    timeZone: TIME_ZONE,
  });
}

/** The sheet of a signature by one client, with the events of an ordinary signing. */
export function sheetOf(): Sheet {
  const types = ['request.created', 'signer.added', 'code.issued', 'sms.queued', 'sms.submitted'];
  types.push('document.opened', 'document.shown', 'agreement.accepted', 'code.accepted');
  return signatureSheet({
    document: {
      id: ID,
      title: 'Договор',
      number: '15',
      createdAt: SIGNED_AT,
      pages: 3,
      bytes: 100_000,
      sha256: SHA256,
    },
    signatureId: ID,
    signedTogether: [],
    requestId: ID,
    fingerprint: 'HJ9GJ-71S0J',
    company: {
      signatoryName: 'ООО «Ромашка»',
      inn: '7707083893',
      sender: 'Петров Пётр',
      signedBySending: false,
    },
    agreement: { title: 'Соглашение', version: 3, publishedAt: SIGNED_AT },
    items: [...types, 'document.signed'].map(item),
    verifyUrl: VERIFY_URL,
    timeZone: TIME_ZONE,
    log: {
      origin: 'log.example.test/evidence/2026',
      index: 41,
      size: 57,
      root: 'cd'.repeat(32),
      hasIndependentTime: false,
    },
  });
}

/** As many files as an ordinary signed document carries: events and their proofs beside the frozen pages. */
export function attachmentsOf(frozen: Uint8Array): Attachment[] {
  const sd = Array.from({ length: DIGESTS }, (_, n) => digestOf(String(n)));
  const event = Buffer.from(JSON.stringify({ stream: `request/${ID}`, sd }));
  const data = (name: string, mimeType: string): Attachment => ({
    name,
    bytes: event,
    mimeType,
    relationship: 'Data',
    description: name,
  });
  const events = Array.from({ length: EVENTS }, (_, seq) => {
    const name = `request-${String(seq).padStart(4, '0')}`;
    return [data(`${name}.json`, 'application/json'), data(`${name}.tlog-proof`, 'text/plain')];
  });
  return [
    {
      name: 'frozen.pdf',
      bytes: frozen,
      mimeType: 'application/pdf',
      relationship: 'Source',
      description: 'frozen.pdf',
    },
    ...events.flat(),
    data('README.txt', 'text/plain'),
    data('log.vkey', 'text/plain'),
  ];
}

const digestOf = (text: string): string => createHash('sha256').update(text).digest('base64url');

function item(type: string, index: number): JournalItem {
  return {
    stream: `request/${ID}`,
    seq: index,
    type,
    at: SIGNED_AT.toISOString(),
    hash: 'ab'.repeat(32),
    documentId: '',
    docSha256: '',
    signerId: ID,
    data: {},
    disclosures: { phone: '+79161234567', fullName: 'Иванова Мария Сергеевна', ip: '192.0.2.1' },
  };
}

import { describe, expect, it } from '@jest/globals';
import type { Sheet } from '#libs/pdf';
import type { JournalItem } from '../journal/journal-item.js';
import type { SheetFacts } from './sheet-facts.js';
import { companyMark, signatureMark } from './signature-mark.js';
import { signatureSheet } from './signature-sheet.js';

const request = 'request/019ab3a1-7c4b-7000-8000-00000000000b';
const signer = '019ab3a1-7c4b-7000-8000-00000000000c';
let seq = 0;
const item = (type: string, more: Partial<JournalItem> = {}): JournalItem => ({
  stream: request,
  seq: (seq += 1),
  type,
  at: '2026-11-24T11:05:07.000Z',
  hash: 'ab'.repeat(32),
  documentId: '',
  docSha256: '',
  signerId: signer,
  data: {},
  disclosures: {},
  ...more,
});

const items: JournalItem[] = [
  item('request.created', { signerId: '', data: { codePolicy: 'with-link' } }),
  item('signer.added', {
    data: { phoneSource: 'typed', phoneChangedAt: '' },
    disclosures: { phone: '+79161234567', fullName: 'Иванова Мария Сергеевна' },
  }),
  item('sms.queued', {
    data: { messageId: 'm', purpose: 'link-code', segments: 3 },
    disclosures: { text: 'Код подписи ••••••, никому не сообщайте' },
  }),
  item('sms.submitted', {
    data: { messageId: 'm', gateway: 'smsc' },
    disclosures: { providerMessageId: '97687' },
  }),
  item('document.opened', { disclosures: { ip: '192.0.2.1' } }),
  item('agreement.accepted', { data: { textSha256: 'cd'.repeat(32), how: 'page' } }),
  item('document.signed', {
    disclosures: {
      phone: '+79161234567',
      fullName: 'Иванова Мария Сергеевна',
      ip: '192.0.2.2',
      screen: '360x740@2x24',
    },
  }),
];

const facts: SheetFacts = {
  document: {
    id: '019ab3a1-7c4b-7000-8000-00000000000d',
    title: 'Договор',
    number: '15',
    createdAt: new Date('2026-11-24T11:00:00Z'),
    pages: 3,
    bytes: 1000,
    sha256: 'ef'.repeat(32),
  },
  signatureId: '019ab3a1-7c4b-7000-8000-0000000000aa',
  signedTogether: [],
  requestId: '019ab3a1-7c4b-7000-8000-00000000000b',
  fingerprint: 'HJ9GJ-71S0J',
  company: {
    signatoryName: 'ООО «Ромашка»',
    inn: '7707083893',
    sender: 'Петров Пётр',
    signedBySending: false,
  },
  agreement: { title: 'Соглашение', version: 3, publishedAt: new Date('2026-10-12T09:00:00Z') },
  items,
  verifyUrl: 'https://s.example.ru/verify/019ab3a1-7c4b-7000-8000-0000000000aa',
  timeZone: 'Europe/Moscow',
  log: {
    origin: 'log.example.test/evidence/2026',
    index: 41,
    size: 57,
    root: 'cd'.repeat(32),
    hasIndependentTime: false,
  },
};

const words = (sheet: Sheet): string => JSON.stringify(sheet).replaceAll('\u00a0', ' ');

describe('signature sheet', () => {
  it('names document, company, signer, agreement, message, journal and law', () => {
    const titles = signatureSheet(facts).sections.map(({ title }) => title);
    expect(titles).toEqual([
      'Документ',
      'Компания',
      'Подписант',
      'Соглашение об электронной подписи',
      'Сообщения',
      'Ход событий',
      'Журнал и печать файла',
      'Основание',
    ]);
  });

  it('shows the full number and says that it was typed', () => {
    const text = words(signatureSheet(facts));
    expect(text).toContain('+7 916 123-45-67');
    expect(text).toContain('введён сотрудником при отправке');
  });

  it('gives the moment in local time and in UTC', () => {
    const text = words(signatureSheet(facts));
    expect(text).toContain('24.11.2026 14:05:07 МСК (UTC+3) · 2026-11-24 11:05:07 UTC');
  });

  it('marks what the device said of itself', () => {
    expect(words(signatureSheet(facts))).toContain('"label":"Экран *","value":"360x740@2x24"');
  });

  it('shows the message with its number at the gateway, and no code', () => {
    const text = words(signatureSheet(facts));
    expect(text).toContain('smsc: 97687');
    expect(text).toContain('Код подписи ••••••');
    expect(text).not.toMatch(/код \d{6}/i);
  });

  it('says which delivery the code had', () => {
    expect(words(signatureSheet(facts))).toContain('код отправлен вместе со ссылкой');
    const demanded = items.map((it) =>
      it.type === 'request.created' ? { ...it, data: { codePolicy: 'on-demand' } } : it,
    );
    expect(words(signatureSheet({ ...facts, items: demanded }))).toContain(
      'после открытия документа',
    );
  });

  it('puts the consent on a line of its own, with its text’s hash', () => {
    const consent = item('consent.given', { data: { version: 2, textSha256: '12'.repeat(32) } });
    const text = words(signatureSheet({ ...facts, items: [...items, consent] }));
    expect(text).toContain('"label":"Согласие на обработку персональных данных"');
    expect(text).toContain(`редакция № 2, отдельной отметкой`);
    expect(text).toContain('12'.repeat(32));
  });

  it('counts how often the link was fetched, and makes nothing more of it', () => {
    const fetches = [item('link.fetched'), item('link.fetched')];
    const text = words(signatureSheet({ ...facts, items: [...items, ...fetches] }));
    expect(text).toContain('запрашивалась 2 раза: так делают и программы предпросмотра');
  });

  it('lists wrong codes, and the code asked for on demand', () => {
    const acts = [
      item('code.issued', { data: { policy: 'on-demand' } }),
      item('code.failed', { data: { attemptsLeft: 3 } }),
    ];
    const text = words(signatureSheet({ ...facts, items: [...items, ...acts] }));
    expect(text).toContain('Клиент запросил код');
    expect(text).toContain('Введён неверный код, осталось попыток: 3');
  });

  it('names each signer beside what they accepted when there are several', () => {
    const second = '019ab3a1-7c4b-7000-8000-00000000000e';
    const more = [
      item('signer.added', { signerId: second, disclosures: { fullName: 'Ким Анна' } }),
      item('agreement.accepted', { signerId: second, data: { how: 'page' } }),
    ];
    const text = words(signatureSheet({ ...facts, items: [...items, ...more] }));
    expect(text).toContain('Ким Анна: 24.11.2026');
    expect(text).toMatch(/"title":"Подписант 1 из 2".*"title":"Подписант 2 из 2"/);
  });

  it('gives each of several signers the number of his own signature of this document, and says whose an SMS was', () => {
    const second = '019ab3a1-7c4b-7000-8000-00000000000e';
    const of = (documentId: string, signatureId: string): JournalItem =>
      item('document.signed', { documentId, signerId: second, data: { signatureId } });
    const more = [
      item('signer.added', { signerId: second, disclosures: { fullName: 'Ким Анна' } }),
      item('sms.queued', { signerId: second, data: { purpose: 'link-code', segments: 3 } }),
      of(facts.document.id, 'signature-of-this'),
      of('another-document', 'signature-of-another'),
    ];
    const text = words(signatureSheet({ ...facts, items: [...items, ...more] }));
    expect(text).toContain('signature-of-this');
    expect(text).not.toContain('signature-of-another');
    expect(text).not.toContain(facts.signatureId + '","isStrong');
    expect(text).toContain('Ким А.\\nссылка и код\\nчастей: 3');
  });

  it.each([
    ['earlier', 'ранее, при прежнем подписании'],
    ['paper', 'на бумаге'],
    ['in-contract', 'в составе договора'],
  ])('claims no acceptance of today where the agreement was accepted before: %s', (how, way) => {
    const data = { textSha256: 'cd'.repeat(32), how, acceptanceId: 'acceptance-7' };
    const before = items.map((one) => (one.type === 'agreement.accepted' ? { ...one, data } : one));
    const text = words(signatureSheet({ ...facts, items: before }));
    expect(text).toContain('до этого подписания, учтено 24.11.2026');
    expect(text).toContain(way);
    expect(text).toContain('acceptance-7');
    expect(text).not.toContain('Клиент принял соглашение');
  });

  it('says where the signature stands in the public log', () => {
    const text = words(signatureSheet(facts));
    expect(text).toContain('log.example.test/evidence/2026');
    expect(text).toContain('№ 41');
    expect(text).toContain('записей: 57, корень cdcdcdcdcdcdcdcd…');
  });

  it('claims no certificate, no signature of the operator, and outside time only where there is one', () => {
    const text = words(signatureSheet(facts));
    expect(text).not.toMatch(/сертификат|квалифицированн|усиленн/i);
    expect(text).toContain('технический опечатывающий ключ оператора');
    expect(text).toContain('нет: время указано по часам сервиса');

    const log = { ...facts.log, hasIndependentTime: true };
    const stamped = words(signatureSheet({ ...facts, log }));
    expect(stamped).toContain('отметка времени RFC 3161 стороннего сервиса');
    expect(stamped).not.toContain('по часам сервиса');
  });
});

describe('marks', () => {
  it('name the signer with a masked phone, never the code and never a certificate', () => {
    const mark = signatureMark('client', {
      fullName: 'Иванова Мария Сергеевна',
      phone: '+79161234567',
      signedAt: new Date('2026-11-24T11:05:07Z'),
      signatureId: facts.signatureId,
      agreement: { ...facts.agreement, acceptedAt: new Date('2026-11-24T11:05:07Z') },
      sha256: facts.document.sha256,
      verifyUrl: facts.verifyUrl,
      timeZone: 'Europe/Moscow',
    });
    const text = JSON.stringify(mark).replaceAll('\u00a0', ' ');
    expect(mark.title).toBe('Документ подписан простой электронной подписью');
    expect(text).toContain('+7 ••• •••-45-67');
    expect(text).toContain('24.11.2026 14:05:07 МСК (UTC+3)');
    expect(text).not.toMatch(/9161234567|сертификат/i);
    const optional = mark.lines.filter((line) => line.isOptional).map(({ label }) => label);
    expect(optional).toEqual(['SHA-256', 'Проверка']);
  });

  it('call the company the sender, not a signer', () => {
    const mark = companyMark('company', {
      signatoryName: 'ООО «Ромашка»',
      inn: '',
      sender: 'Петров Пётр',
      sentAt: new Date('2026-11-24T11:05:07Z'),
      timeZone: 'Europe/Moscow',
    });
    expect(JSON.stringify(mark)).not.toMatch(/подписан|ИНН/);
  });
});

import { describe, expect, it } from '@jest/globals';
import { composeSms, type SmsComposition, type SmsVariables } from './compose-sms.js';
import type { MessagePurpose } from './message-purpose.js';
import { fillPlaces } from './secret-places.js';

const secrets = { link: 'https://s.example.ru/s/Zt7kQ2mXwB9rHc4Ny', code: '482913' };

const variables: SmsVariables = {
  company: 'ООО «Ромашка»',
  documents: [{ title: 'Договор', number: '15', createdAt: new Date('2026-11-24T11:05:07Z') }],
  fingerprint: 'HJ9GJ-71S0J',
  until: new Date('2026-11-27T11:05:07Z'),
};

function composition(
  purpose: MessagePurpose,
  changes: Partial<SmsVariables> = {},
  more: Partial<SmsComposition> = {},
): SmsComposition {
  return {
    purpose,
    variables: { ...variables, ...changes },
    publicUrl: 'https://s.example.ru',
    timeZone: 'Europe/Moscow',
    ...more,
  };
}

function sent(what: SmsComposition): { text: string; segments: number } {
  const composed = composeSms(what);
  if (!composed) throw new Error('does not fit');
  return { text: fillPlaces(composed.text, secrets), segments: composed.segments };
}

const title = (text: string): Pick<SmsVariables, 'documents'> => ({
  documents: [{ title: text, number: '15', createdAt: new Date('2026-11-24T11:05:07Z') }],
});

describe('the code that opens a signed copy', () => {
  it('does not speak of signing, whatever the organization calls its codes', () => {
    const sms = sent({
      ...composition('code', { opensCopy: true }),
      ownText: '{company}: подпись {code}',
    });

    expect(sms.text).toContain('код 482913 для просмотра Договора №15');
    expect(sms.text).not.toContain('подпис');
  });
});

describe('the shipped texts (domain.md §4.1)', () => {
  const table: readonly (readonly [MessagePurpose, string, number, number])[] = [
    [
      'link-code',
      'ООО «Ромашка»: Договор №15 от 24.11.2026 (HJ9GJ-71S0J). Прочитать и подписать: https://s.example.ru/s/Zt7kQ2mXwB9rHc4Ny Код подписи 482913, никому не сообщайте',
      159,
      3,
    ],
    [
      'link',
      'ООО «Ромашка»: вам направлен Договор №15 от 24.11.2026 (HJ9GJ-71S0J). Прочитать и подписать: https://s.example.ru/s/Zt7kQ2mXwB9rHc4Ny',
      133,
      2,
    ],
    [
      'code',
      'ООО «Ромашка»: код 482913 для подписания Договора №15 от 24.11.2026 (HJ9GJ-71S0J). Никому не сообщайте\n\n@s.example.ru #482913',
      125,
      2,
    ],
    [
      'answer',
      'ООО «Ромашка»: чтобы подписать Договор №15 от 24.11.2026 (HJ9GJ-71S0J), ответьте на это СМС кодом 482913. Никому его не сообщайте',
      129,
      2,
    ],
    [
      'reminder',
      'ООО «Ромашка»: Договор №15 от 24.11.2026 ждёт подписи до 27.11.2026. https://s.example.ru/s/Zt7kQ2mXwB9rHc4Ny',
      109,
      2,
    ],
    [
      'copy',
      'Договор №15 от 24.11.2026 с ООО «Ромашка» подписан 24.11.2026 14:05 МСК. Ваш экземпляр: https://s.example.ru/s/Zt7kQ2mXwB9rHc4Ny',
      128,
      2,
    ],
  ];

  it.each(table)('%s has the words, the length and the parts', (purpose, text, length, parts) => {
    const sms = sent(composition(purpose, { signedAt: new Date('2026-11-24T11:05:07Z') }));

    expect(sms.text).toBe(text);
    expect(sms.text).toHaveLength(length);
    expect(sms.segments).toBe(parts);
  });

  it('leave the line for browsers out where no browser takes it', () => {
    const sms = sent(composition('code', {}, { publicUrl: 'http://127.0.0.1:3000' }));

    expect(sms.text).toBe(
      'ООО «Ромашка»: код 482913 для подписания Договора №15 от 24.11.2026 (HJ9GJ-71S0J). Никому не сообщайте',
    );
    expect(sms.text).toHaveLength(102);
  });

  it('agree with the name of the document', () => {
    expect(sent(composition('link', title('Квитанция об оплате'))).text).toContain(
      'вам направлена Квитанция об оплате №15',
    );
    expect(sent(composition('answer', title('Квитанция об оплате'))).text).toContain(
      'чтобы подписать Квитанцию об оплате №15',
    );
    expect(sent(composition('code', title('Согласие на обработку данных'))).text).toContain(
      'для подписания Согласия на обработку данных №15',
    );
    expect(sent(composition('link', title('Правила посещения'))).text).toContain(
      'вам направлен документ «Правила посещения» №15',
    );
  });

  it('name every document of a package', () => {
    const createdAt = new Date('2026-11-24T11:05:07Z');
    const documents = [
      { title: 'Договор', number: '15', createdAt },
      { title: 'Акт', number: '16', createdAt },
    ];

    expect(sent(composition('code', { documents })).text).toContain(
      'для подписания документов Договор №15 от 24.11.2026, Акт №16 от 24.11.2026 (HJ9GJ-71S0J)',
    );
    expect(sent(composition('reminder', { documents })).text).toContain('ждут подписи');
  });

  it('say the day in the zone of the organization', () => {
    const until = new Date('2026-11-27T21:30:00Z');

    expect(sent(composition('reminder', { until })).text).toContain('до 28.11.2026');
  });
});

describe('an SMS that takes too many parts (T-2)', () => {
  const long = title(`Договор ${'на оказание услуг по обслуживанию '.repeat(8)}`);

  it('loses the end of the title, never the number, the link, the code or the warning', () => {
    const { text, segments } = sent(composition('link-code', long));

    expect(segments).toBe(4);
    expect(text).toMatch(/Договор на оказание .*… №15 от 24\.11\.2026 \(HJ9GJ-71S0J\)/);
    expect(text).toContain(secrets.link);
    expect(text).toMatch(/Код подписи 482913, никому не сообщайте$/);
  });

  it('keeps as much of the title as four parts hold', () => {
    expect(sent(composition('link-code', long)).text.length).toBeGreaterThan(4 * 67 - 5);
  });

  it('names a package by its number when the names do not fit', () => {
    const createdAt = new Date('2026-11-24T11:05:07Z');
    const documents = Array.from({ length: 40 }, (_, i) => ({
      title: 'Приложение',
      number: String(i),
      createdAt,
    }));

    const { text, segments } = sent(composition('link-code', { documents }));

    expect(text).toMatch(/^ООО «Ромашка»: документы \(40 шт\.\) \(HJ9GJ-71S0J\)\. Прочитать/);
    expect(segments).toBe(3);
  });

  it('then loses the end of the name of the company', () => {
    const company = `ООО «${'Ромашка и партнёры '.repeat(15)}»`;

    const { text, segments } = sent(composition('link-code', { ...long, company }));

    expect(segments).toBe(4);
    expect(text).toMatch(/^ООО «Ромашка .*…: Договор… №15 от/);
    expect(text).toContain(`${secrets.link} Код подписи 482913, никому не сообщайте`);
  });

  it('is not written when the own words of the organization leave no room', () => {
    const ownText = `{company} {document} {link} {code} никому ${'очень '.repeat(33)}`;

    expect(composeSms(composition('link-code', {}, { ownText }))).toBeUndefined();
  });
});

describe("an organization's own wording", () => {
  it('gets the same variables', () => {
    const ownText = 'Подпишите до {until}: {document}, {company}. {link} код {code}, никому его';

    expect(sent(composition('link-code', {}, { ownText })).text).toBe(
      `Подпишите до 27.11.2026: Договор №15 от 24.11.2026 (HJ9GJ-71S0J), ООО «Ромашка». ${secrets.link} код 482913, никому его`,
    );
  });
});

describe('a stored text', () => {
  it('has the code and the token of the link masked (T-5)', () => {
    expect(composeSms(composition('link-code'))?.text).toBe(
      'ООО «Ромашка»: Договор №15 от 24.11.2026 (HJ9GJ-71S0J). Прочитать и подписать: https://s.example.ru/s/… Код подписи ••••••, никому не сообщайте',
    );
  });

  it('has no place for a secret in the name of a document', () => {
    const { text } = sent(composition('link', title('Договор •••••• https://s.example.ru/s/…')));

    expect(text).not.toContain('482913');
    expect(text.split(secrets.link)).toHaveLength(2);
  });

  it('is not sent while a secret is missing', () => {
    const text = composeSms(composition('link-code'))?.text ?? '';

    expect(() => fillPlaces(text, { link: secrets.link })).toThrow('secret');
    expect(() => fillPlaces(text, { code: secrets.code })).toThrow('secret');
  });

  it('takes the address of the link as it is now', () => {
    const text = composeSms(composition('link'))?.text ?? '';

    expect(fillPlaces(text, { link: 'https://new.example.ru/s/1' })).toContain(
      'подписать: https://new.example.ru/s/1',
    );
  });
});

import { describe, expect, it } from '@jest/globals';
import type { SmsAnswer } from './answer-texts.js';
import { composeSms, type SmsVariables } from './compose-sms.js';
import { fillPlaces } from './secret-places.js';

const link = 'https://s.example.ru/s/Zt7kQ2mXwB9rHc4Ny';
const base: SmsVariables = {
  company: 'ООО «Ромашка»',
  documents: [{ title: 'Договор', number: '15', createdAt: new Date('2026-11-24T11:05:07Z') }],
  fingerprint: 'HJ9GJ-71S0J',
  until: new Date('2026-11-27T11:05:07Z'),
};

function sent(
  purpose: 'answer' | 'link-code',
  more: Partial<SmsVariables>,
  ownText?: string,
): { text: string; segments: number } {
  const composed = composeSms({
    purpose,
    variables: { ...base, ...more },
    ownText,
    publicUrl: 'https://s.example.ru',
    timeZone: 'Europe/Moscow',
  });
  if (!composed) throw new Error('does not fit');
  return { ...composed, text: fillPlaces(composed.text, { link, code: '482913' }) };
}

describe('answers to SMS of clients', () => {
  const table: readonly (readonly [SmsAnswer, string, number])[] = [
    [
      { kind: 'wrong', attemptsLeft: 4 },
      'ООО «Ромашка»: код не подошёл, Договор №15 от 24.11.2026 не подписан. Осталось 4 попытки. Пришлите 6 цифр из СМС с кодом',
      2,
    ],
    [
      { kind: 'early' },
      `ООО «Ромашка»: Договор №15 от 24.11.2026 ещё не подписан. Сначала откройте документ: ${link} Отметьте согласие, нажмите «Ответить на СМС» и пришлите код ещё раз`,
      3,
    ],
    [
      { kind: 'locked' },
      'ООО «Ромашка»: слишком много неверных кодов, подписание Договора №15 от 24.11.2026 (HJ9GJ-71S0J) остановлено. Попросите компанию отправить документ ещё раз',
      3,
    ],
    [
      { kind: 'expired' },
      `ООО «Ромашка»: этот код больше не действует, Договор №15 от 24.11.2026 не подписан. Новый код: ${link}`,
      3,
    ],
    [
      { kind: 'unreadable' },
      'ООО «Ромашка»: чтобы подписать Договор №15 от 24.11.2026 (HJ9GJ-71S0J), пришлите в ответ только 6 цифр из СМС с кодом',
      2,
    ],
  ];

  it.each(table)('%j has its words and parts, and no code', (answer, text, segments) => {
    expect(sent('answer', { answer })).toMatchObject({ text, segments });
    expect(text).not.toMatch(/482913|••••••|\u00a0/u);
  });

  it('say how many attempts are left as people do', () => {
    const left = (attemptsLeft: number): string =>
      sent('answer', { answer: { kind: 'wrong', attemptsLeft } }).text;

    expect(left(1)).toContain('Осталась 1 попытка.');
    expect(left(2)).toContain('Осталось 2 попытки.');
  });

  it("are not in the organization's own words, which speak of a code", () => {
    const own = '{company}: {document}. Ответьте кодом {code}, никому не сообщайте';

    expect(sent('answer', { answer: { kind: 'early' } }, own).text).toContain('Сначала откройте');
    expect(sent('answer', {}, own).text).toContain('Ответьте кодом 482913');
  });
});

describe('the SMS with link and code that may be answered', () => {
  it('asks for agreement first, then for the code, in as many parts as without', () => {
    const { text, segments } = sent('link-code', { invitesReply: true });

    expect(text).toBe(
      `ООО «Ромашка»: Договор №15 от 24.11.2026 (HJ9GJ-71S0J). Прочитать и согласиться: ${link} Затем ответьте на это СМС кодом 482913 или введите его там. Никому не сообщайте`,
    );
    expect([text.length, segments]).toEqual([201, 3]);
  });

  it('keeps the wording of the organization', () => {
    const own =
      '{company}: {document} {link} код {code}, никому не говорите, можно ответить на СМС';

    expect(sent('link-code', { invitesReply: true }, own).text).toContain('можно ответить на СМС');
  });
});

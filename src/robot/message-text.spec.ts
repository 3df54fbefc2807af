import { describe, expect, it } from '@jest/globals';
import {
  consentWithdrawnText,
  declinedText,
  disputeText,
  expiredText,
  type MessageSubject,
  oneDeclinedText,
  signedText,
  signerSignedText,
} from './message-text.js';

const subject: MessageSubject = {
  documents: [{ title: 'Договор', number: '15' }],
  clientName: 'Иванов Иван Иванович',
  signers: ['Иванов Иван Иванович'],
  awaited: ['Иванов Иван Иванович'],
  at: new Date('2026-11-24T11:05:07Z'),
  now: new Date('2026-11-24T12:00:00Z'),
  timeZone: 'Europe/Moscow',
};
const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

describe('messages of the Robot', () => {
  it('say who signed what and when', () => {
    expect(plain(signedText(subject))).toBe(
      'Иванов И. И. подписал „Договор № 15“ сегодня в 14:05.',
    );
  });

  it('speak of a woman as of a woman', () => {
    const text = signedText({ ...subject, clientName: 'Иванова Мария Сергеевна' });
    expect(plain(text)).toBe('Иванова М. С. подписала „Договор № 15“ сегодня в 14:05.');
  });

  it('avoid the gender that a name does not tell', () => {
    const text = signedText({ ...subject, clientName: 'Ким Саша' });
    expect(plain(text)).toBe('Подписано клиентом (Ким С.) „Договор № 15“ сегодня в 14:05.');
  });

  it('do not repeat a number that stands in the title', () => {
    expect(
      plain(signedText({ ...subject, documents: [{ title: 'Договор №15', number: '15' }] })),
    ).toContain('„Договор №15“');
  });

  it("count days by the organization's own midnight", () => {
    const late = { ...subject, at: new Date('2026-11-24T20:59:00Z') };
    const now = new Date('2026-11-24T21:30:00Z');
    expect(signedText({ ...late, now })).toContain('вчера в 23:59');
    expect(signedText({ ...late, now, timeZone: 'UTC' })).toContain('сегодня в 20:59');
    expect(signedText({ ...late, now: new Date('2026-12-24T00:00:00Z') })).toContain(
      '24.11.2026 в 23:59',
    );
  });

  it('give the reason of a refusal when there is one', () => {
    expect(plain(declinedText(subject, 'Не та сумма'))).toBe(
      'Иванов И. И. отклонил „Договор № 15“ сегодня в 14:05. Причина: Не та сумма',
    );
    expect(declinedText(subject, '')).not.toContain('Причина');
  });

  it('say what can be done when time is over', () => {
    expect(plain(expiredText(subject))).toBe(
      'Срок подписания „Договор № 15“ истёк сегодня в 14:05, подписи нет (Иванов И. И.). Документ можно отправить ещё раз.',
    );
  });

  describe('about a package of several signers', () => {
    const title = (number: string) => ({ title: 'Акт', number });
    const several: MessageSubject = {
      ...subject,
      documents: ['1', '2', '3', '4', '5'].map(title),
      clientName: 'Ким Анна Петровна',
      signers: ['Ким Анна Петровна', 'Иванов Иван Иванович'],
      awaited: ['Иванов Иван Иванович'],
    };

    it('say who has signed and who is still awaited', () => {
      expect(plain(signerSignedText(several))).toBe(
        'Ким А. П. подписала „Акт № 1“, „Акт № 2“, „Акт № 3“ и ещё 2 документа сегодня в 14:05. Ждём: Иванов И. И.',
      );
    });

    it('name everybody when all have signed, and nobody who has when time is over', () => {
      expect(plain(signedText({ ...several, documents: [title('1')] }))).toBe(
        'Подписали все (Ким А. П., Иванов И. И.): „Акт № 1“, сегодня в 14:05.',
      );
      expect(plain(expiredText(several))).toContain('подписи нет (Иванов И. И.). Документы можно');
    });

    it('tell of one declined document that the others go on', () => {
      expect(plain(oneDeclinedText({ ...several, documents: [title('2')] }, 'Дорого'))).toBe(
        'Ким А. П. отклонила „Акт № 2“ сегодня в 14:05. Остальные документы пакета можно подписать. Причина: Дорого',
      );
    });
  });

  it('say of a consent taken back what has to end and what stays', () => {
    const text = consentWithdrawnText(subject, 'Согласие на новости');
    expect(text).toContain('отозвал согласие „Согласие на новости“');
    expect(text).toContain('в течение 30 дней; подписанные документы остаются в силе');
  });

  it("tell the commission's conclusion in its own words", () => {
    expect(plain(disputeText(subject, 'not-confirmed'))).toBe(
      'Комиссия вынесла заключение по „Договор № 15“ сегодня в 14:05: подлинность не подтверждена. Протокол готов.',
    );
  });
});

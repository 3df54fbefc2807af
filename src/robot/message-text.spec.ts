import { describe, expect, it } from '@jest/globals';
import {
  declinedText,
  disputeText,
  expiredText,
  type MessageSubject,
  signedText,
  undeliverableText,
  unknownText,
} from './message-text.js';

const subject: MessageSubject = {
  title: 'Договор',
  number: '15',
  clientName: 'Иванов Иван Иванович',
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
    expect(plain(signedText({ ...subject, title: 'Договор №15' }))).toContain('„Договор №15“');
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

  it('name the reason of a lost SMS in words', () => {
    expect(plain(undeliverableText(subject, 'blocked_by_subscriber'))).toMatch(
      /^СМС для „Договор № 15“ не доставлено: абонент запретил рассылки\. Что можно сделать/,
    );
    expect(undeliverableText(subject, 'no_such_reason')).toContain('оператор не смог доставить');
  });

  it("tell the commission's conclusion in its own words", () => {
    expect(plain(disputeText(subject, 'not-confirmed'))).toBe(
      'Комиссия вынесла заключение по „Договор № 15“ сегодня в 14:05: подлинность не подтверждена. Протокол готов.',
    );
  });

  it('do not pretend to know what nobody knows', () => {
    expect(unknownText(subject)).toContain('Неизвестно, ушло ли СМС');
  });
});

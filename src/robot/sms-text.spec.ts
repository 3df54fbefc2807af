import { describe, expect, it } from '@jest/globals';
import type { MessageSubject } from './message-text.js';
import { simChangedText, type SmsTrouble, undeliverableText, unknownText } from './sms-text.js';

const subject: MessageSubject = {
  documents: [{ title: 'Договор', number: '15' }],
  clientName: 'Ким Анна Петровна',
  signers: ['Ким Анна Петровна'],
  awaited: ['Ким Анна Петровна'],
  at: new Date('2026-11-24T11:05:07Z'),
  now: new Date('2026-11-24T12:00:00Z'),
  timeZone: 'Europe/Moscow',
};
const trouble: SmsTrouble = {
  reason: 'blocked_by_subscriber',
  isEmployee: false,
  isAwaited: true,
  hasEmail: true,
  isWritten: false,
};
const plain = (text: string): string => text.replaceAll('\u00a0', ' ');
const lost = (changes: Partial<SmsTrouble>): string =>
  plain(undeliverableText(subject, { ...trouble, ...changes }));
const unsure = (changes: Partial<SmsTrouble>): string =>
  plain(unknownText(subject, { ...trouble, reason: 'timeout', ...changes }));

describe('of an SMS that did not arrive the Robot says', () => {
  it('why, and the ways that are left', () => {
    expect(lost({})).toMatch(
      /^СМС для „Договор № 15“ не доставлено: абонент запретил рассылки\. Что можно сделать: другой номер · QR на экране · e-mail\./,
    );
  });

  it('that a ban on SMS stops the code as well, whichever way the link goes', () => {
    expect(lost({})).toContain('Код тоже приходит по СМС');
    expect(lost({ reason: 'stop_list' })).toContain('снять запрет');
    expect(lost({ reason: 'unavailable' })).not.toContain('запрет');
  });

  it('nothing of an e-mail where there is no address or no mail server', () => {
    expect(lost({ hasEmail: false })).not.toContain('e-mail ·');
    expect(lost({ hasEmail: false })).toContain('другой номер · QR на экране. ');
  });

  it('that the link goes by e-mail where the policy sends it', () => {
    const text = lost({ reason: null, isWritten: true });

    expect(text).toContain('Ссылку отправляем на e-mail.');
    expect(text).toContain('другой номер · QR на экране · код позже на странице.');
  });

  it.each([
    ['bad_number', 'другой номер.'],
    ['no_funds', 'пополнить счёт и отправить ещё раз · QR на экране · e-mail · код позже'],
    ['auth', 'исправить ключ доступа'],
    ['unavailable', 'отправить ещё раз позже · QR'],
    ['text_forbidden', 'сменить текст СМС в настройках'],
    ['no_such_reason', 'другой номер · QR на экране · e-mail · код позже на странице.'],
  ])('what helps against %s', (reason, way) => {
    expect(lost({ reason })).toContain(`Что можно сделать: ${way}`);
  });

  it('only what happened, once there is nothing left to sign', () => {
    expect(lost({ isAwaited: false })).toMatch(/запретил рассылки\.$/);
  });

  it('whose SMS it was, where several were written to', () => {
    const several = { ...subject, signers: [...subject.signers, 'Иванов Иван Иванович'] };

    expect(plain(undeliverableText(several, trouble))).toContain('не доставлено (Ким А. П.):');
  });
});

describe('of a code that a replaced SIM has stopped the Robot says', () => {
  it('why, and what is left', () => {
    expect(plain(simChangedText(subject))).toBe(
      'Код для „Договор № 15“ не отправлен: сим-карту номера заменили меньше 72 часов назад. Убедитесь, что документ подписывает сам клиент. Что можно сделать: другой номер · подождать.',
    );
  });
});

describe('of an SMS that may not have gone out the Robot says', () => {
  it('that nobody knows, to wait, and to ask; never to send it again', () => {
    const text = unsure({});

    expect(text).toBe(
      'Неизвестно, ушло ли СМС для „Договор № 15“: СМС-провайдер не ответил вовремя. Подождите минуту: отчёт ещё может прийти. СМС уже может быть у клиента. Спросите клиента; если СМС нет: QR на экране · e-mail.',
    );
    expect(text).not.toMatch(/отправ/);
  });

  it('to ask the employee, where he is the signer', () => {
    expect(unsure({ isEmployee: true })).toContain('Спросите сотрудника');
  });

  it('no more than that, once there is nothing left to sign', () => {
    expect(unsure({ isAwaited: false })).not.toContain('QR');
  });
});

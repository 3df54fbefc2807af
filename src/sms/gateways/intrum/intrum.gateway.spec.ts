import { describe, expect, it } from '@jest/globals';
import type { IntrumGatewaySettings } from '../../../platform/index.js';
import { intrumRefusal } from './intrum-refusal.js';
import { IntrumGateway } from './intrum.gateway.js';

const settings: IntrumGatewaySettings = {
  url: 'https://sms.example.ru/gateway.php',
  apiKey: '0123456789abcdef0123456789abcdef',
  sender: 'Romashka',
  spelling: 'manual',
  callbackSecret: undefined,
};
const gateway = new IntrumGateway(settings);
const answered = (answer: unknown): string =>
  JSON.stringify({
    asked: '97687',
    answer: typeof answer === 'string' ? answer : JSON.stringify(answer),
  });

describe('what a provider of INTRUM’s form answers when it is asked for a message', () => {
  it.each([
    ['send', 'sent'],
    ['delivered', 'delivered'],
    ['absent', 'expired'],
    ['notdelivered', 'undeliverable'],
    ['blocked', 'rejected'],
  ])('%s: %s', (status, expected) => {
    expect(gateway.parseReports(answered({ success: true, count: 2, status }))).toEqual([
      { providerId: '97687', status: expected },
    ]);
  });

  it.each([
    { success: true, count: 2, status: 'new' },
    { success: true, status: 'inprogress' },
    { success: true, status: 'notfound' },
    { success: true, status: 'eaten' },
    { success: false },
    { success: 'true', status: 'delivered' },
    'no json',
  ])('is no news: %j', (answer) => {
    expect(gateway.parseReports(answered(answer))).toEqual([]);
  });
});

describe('an incoming message', () => {
  const raw =
    'action=smsRecieved&count=1&destination=79990000000&message=482913&sender=79123456789&sms_id=5';
  const HASH = 'e894f3a8218ffc9ffcb286b7ecbf6028';

  it('is read when its hash is right (I-24)', () => {
    expect(gateway.parseInbound(`${raw}&hash=${HASH}`)).toEqual([
      { providerId: '5', from: '+79123456789', to: '79990000000', text: '482913' },
    ]);
  });

  it.each([
    ['without a hash', raw],
    ['with another text', `${raw.replace('482913', '482914')}&hash=${HASH}`],
    ['with a hash of another key', `${raw}&hash=${HASH.replace('e', 'f')}`],
  ])('is nothing %s', (_, forged) => {
    expect(gateway.parseInbound(forged)).toEqual([]);
  });
});

describe('a refusal in the provider’s own words', () => {
  it.each([
    ['Неверный hash', 'auth'],
    ['Недостаточно средств на балансе', 'no_funds'],
    ['Номер в стоп-листе', 'stop_list'],
    ['Абонент в чёрном списке', 'stop_list'],
    ['Неверный номер получателя', 'bad_number'],
    ['Имя отправителя не зарегистрировано', 'sender_not_allowed'],
    ['Текст не прошёл проверку', 'text_forbidden'],
    ['Too many messages', 'throttled'],
    ['Ошибка 17', 'other'],
    ['', 'other'],
  ])('«%s» means %s', (words, reason) => {
    expect(intrumRefusal(words)).toBe(reason);
  });
});
